package vn.dondoc.units;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which unit took over from which, when and by what act. A recorded fact; with an act also the open work was handed over. */
@Entity
@Table(name = "unit_successions")
@IdClass(Succession.Key.class)
public class Succession extends PanacheEntityBase {
  record Key(UUID predecessorId, UUID successorId, LocalDate effectiveOn) {}

  public enum Kind {
    MERGE,
    SPLIT,
    RENAME,
    DISSOLVE
  }

  public enum Share {
    WHOLE,
    PART
  }

  @Id UUID predecessorId;
  @Id UUID successorId;
  @Id LocalDate effectiveOn;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Enumerated(EnumType.STRING)
  Share share;

  @Column(name = "legal_basis")
  String legalBasis;

  UUID actId;

  /** Recorded as a fact before the act that handed the duties over, so that undoing the act keeps it. */
  boolean knownBefore;

  protected Succession() {}

  public Succession(Unit predecessor, Unit successor, Kind kind, Share share, LocalDate effectiveOn, String legalBasis) {
    this.predecessorId = predecessor.id;
    this.successorId = successor.id;
    this.kind = kind;
    this.share = share;
    this.effectiveOn = effectiveOn;
    this.legalBasis = legalBasis;
    this.knownBefore = true;
  }

  /** The edge of an act: a known one is taken up, else it is recorded. */
  static void link(UUID act, Unit predecessor, Unit successor, Kind kind, Share share, LocalDate on, String legalBasis) {
    Succession known = findById(new Key(predecessor.id, successor.id, on));
    if (known == null) {
      known = new Succession(predecessor, successor, kind, share, on, legalBasis);
      known.knownBefore = false;
      known.persist();
    }
    known.actId = act;
  }

  static void unlink(UUID act) {
    delete("actId = ?1 and not knownBefore", act);
    update("actId = null where actId = ?1", act);
  }

  /** Whose act ended the unit already; null when none did. */
  static boolean hasHandedOver(UUID unit) {
    return count("predecessorId = ?1 and actId is not null and share = ?2", unit, Share.WHOLE) > 0;
  }

  /** All units that come after these, by whatever way. */
  static Set<UUID> allAfter(Set<UUID> units) {
    Set<UUID> reached = new HashSet<>();
    Set<UUID> next = units;
    while (!next.isEmpty()) {
      List<UUID> found =
          getEntityManager()
              .createQuery("select s.successorId from Succession s where s.predecessorId in :units", UUID.class)
              .setParameter("units", next)
              .getResultList();
      next = found.stream().filter(reached::add).collect(Collectors.toSet());
    }
    return reached;
  }

  /** The edges by which duties were handed over. */
  static List<Succession> listHandedOver() {
    return list("actId is not null order by effectiveOn");
  }

  static List<UnitDetail.Link> linksTo(UUID unit) {
    return links("u.id = s.predecessorId and s.successorId = ?1", unit);
  }

  static List<UnitDetail.Link> linksFrom(UUID unit) {
    return links("u.id = s.successorId and s.predecessorId = ?1", unit);
  }

  private static List<UnitDetail.Link> links(String condition, UUID unit) {
    return getEntityManager()
        .createQuery(
            "select u.id, u.code, u.name, s.kind, s.share, s.effectiveOn, s.legalBasis, s.actId from Succession s, Unit u where "
                + condition + " order by s.effectiveOn, u.name",
            Object[].class)
        .setParameter(1, unit)
        .getResultStream()
        .map(
            r ->
                new UnitDetail.Link(
                    new UnitRef((UUID) r[0], (String) r[1], (String) r[2]), (Kind) r[3], (Share) r[4], (LocalDate) r[5],
                    (String) r[6], (UUID) r[7]))
        .toList();
  }
}
