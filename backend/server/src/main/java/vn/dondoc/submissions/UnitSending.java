package vn.dondoc.submissions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a unit sends its reports, as its head has settled it: at once, or after the head's approval. */
@Entity
@Table(name = "unit_sending")
class UnitSending extends PanacheEntityBase {
  @Id UUID unitId;
  @Version long version;
  boolean twoStep;
  UUID substituteId;
  LocalDate substituteUntil;
  Instant updatedAt;

  protected UnitSending() {}

  UnitSending(UUID unit) {
    this.unitId = unit;
  }

  void settle(boolean headApproves, UUID substitute, LocalDate until, Instant now) {
    twoStep = headApproves;
    substituteId = substitute;
    substituteUntil = until;
    updatedAt = now;
  }

  boolean isSubstitute(UUID account, LocalDate today) {
    return account.equals(substituteId) && !substituteUntil.isBefore(today);
  }

  static Optional<UnitSending> findOf(UUID unit) {
    return findByIdOptional(unit);
  }

  /**
   * Those of these units whose reports the head approves. A rule that nobody could fulfil, because the unit has neither
   * head nor substitute at present, holds no report up.
   */
  static Map<UUID, UnitSending> inForce(Set<UUID> units, LocalDate today) {
    if (units.isEmpty()) {
      return Map.of();
    }
    List<UnitSending> found =
        list(
            "from UnitSending s where any_of(:units, s.unitId) and s.twoStep = true and (s.substituteUntil >= :today"
                + " or exists (select 1 from Membership m where m.unit.id = s.unitId"
                + " and m.role = vn.dondoc.shared.security.Role.UNIT_HEAD and m.validFrom <= :today"
                + " and (m.validTo is null or m.validTo >= :today)))",
            Parameters.with("units", units.toArray(UUID[]::new)).and("today", today));
    return found.stream().collect(Collectors.toMap(s -> s.unitId, Function.identity()));
  }

  /** Who works for a unit today: those who may stand in for its head. */
  record Colleague(UUID account, String name) {}

  static List<Colleague> colleagues(UUID unit, LocalDate today) {
    return getEntityManager()
        .createQuery(
            "select distinct a.id, a.displayName from Membership m join Account a on a.id = m.accountId"
                + " where m.unit.id = :unit and m.role = vn.dondoc.shared.security.Role.UNIT_OFFICER and a.active = true"
                + " and m.validFrom <= :today and (m.validTo is null or m.validTo >= :today) order by a.displayName",
            Colleague.class)
        .setParameter("unit", unit)
        .setParameter("today", today)
        .setMaxResults(100)
        .getResultList();
  }
}
