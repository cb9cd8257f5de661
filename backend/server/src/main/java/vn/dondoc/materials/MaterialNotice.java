package vn.dondoc.materials;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.units.Unit;

/** A warning in a unit's inbox. Read by one of the unit is read by the unit. */
@Entity
@Table(name = "material_notices")
public class MaterialNotice extends PanacheEntityBase {
  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @ManyToOne(fetch = FetchType.LAZY)
  Material material;

  @Enumerated(EnumType.STRING)
  Urgency urgency;

  Instant sentAt;
  Instant readAt;
  UUID readBy;

  protected MaterialNotice() {}

  /** One statement for however many units; a warning that is published again is not sent again. */
  static void send(Material material, String area, LocalDate today, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into material_notices (id, unit_id, material_id, urgency, sent_at)"
                + " select gen_random_uuid(), u.id, ?1, ?2, ?3 from units u where u.path like ?4 and u.valid_from <= ?5"
                + " and (u.valid_to is null or u.valid_to >= ?5) on conflict do nothing")
        .setParameter(1, material.id)
        .setParameter(2, material.urgency.name())
        .setParameter(3, now)
        .setParameter(4, area + "%")
        .setParameter(5, today)
        .executeUpdate();
  }

  void read(UUID account, Instant now) {
    if (readAt == null) {
      readAt = now;
      readBy = account;
    }
  }

  static List<MaterialNotice> list(Set<UUID> units, boolean unreadOnly, int most) {
    return find(
            "from MaterialNotice n join fetch n.unit join fetch n.material m join fetch m.unit where n.unit.id in ?1"
                + (unreadOnly ? " and n.readAt is null" : "")
                + " and m.publicState = vn.dondoc.materials.PublicState.LIVE order by n.sentAt desc, n.id",
            units)
        .page(0, most)
        .list();
  }

  static MaterialNotice requireOf(UUID id, Set<UUID> units) {
    return find("from MaterialNotice n join fetch n.unit join fetch n.material m join fetch m.unit where n.id = ?1 and n.unit.id in ?2", id, units)
        .<MaterialNotice>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
