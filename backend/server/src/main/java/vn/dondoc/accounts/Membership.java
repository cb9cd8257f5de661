package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/** A role of an account in a unit, for a time. */
@Entity
@Table(name = "memberships")
public class Membership extends PanacheEntityBase {
  @Id UUID id;
  UUID accountId;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @Enumerated(EnumType.STRING)
  Role role;

  LocalDate validFrom;
  LocalDate validTo;

  /** Whom the account stands in for; such a membership has an end. */
  UUID substituteForId;

  protected Membership() {}

  public Membership(Account account, Unit unit, Role role, LocalDate validFrom) {
    this(account.id, unit, role, validFrom);
  }

  private Membership(UUID account, Unit unit, Role role, LocalDate validFrom) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.accountId = account;
    this.unit = unit;
    this.role = role;
    this.validFrom = validFrom;
  }

  Membership(Account account, Unit unit, Role role, LocalDate validFrom, LocalDate validTo, UUID substituteForId) {
    this(account, unit, role, validFrom);
    this.validTo = validTo;
    this.substituteForId = substituteForId;
  }

  /** The last day in force. */
  void end(LocalDate lastDay) {
    validTo = lastDay;
  }

  boolean isInForce(LocalDate on) {
    return !validFrom.isAfter(on) && (validTo == null || !validTo.isBefore(on));
  }

  /** The same role at a successor, to the same last day. */
  Membership goOnAt(Unit successor, LocalDate from) {
    Membership next = new Membership(accountId, successor, role, from);
    next.validTo = validTo;
    next.substituteForId = substituteForId;
    return next;
  }

  /** In force on the day or later. */
  static List<Membership> listGoing(Collection<UUID> units, LocalDate on) {
    return list(
        "from Membership m join fetch m.unit where m.unit.id in ?1 and (m.validTo is null or m.validTo >= ?2) order by m.unit.id, m.id",
        units, on);
  }

  /** The account holds the role in the unit on that day, or from it on. */
  boolean isOf(UUID account, UUID in, Role as, LocalDate from) {
    boolean inForce = validFrom.isBefore(from) && (validTo == null || !validTo.isBefore(from));
    return accountId.equals(account) && unit.id.equals(in) && role == as && (validFrom.equals(from) || inForce);
  }

  static List<Membership> lockAll(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  static Membership requireLocked(UUID id) {
    Membership membership = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (membership == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return membership;
  }

  static List<Membership> listOf(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list("from Membership m join fetch m.unit where m.accountId in ?1 order by m.validFrom desc, m.role, m.id", accounts);
  }

  /** Whether the account holds the role in the unit on some day of the time. */
  static boolean overlaps(UUID account, UUID unit, Role role, LocalDate from, LocalDate to) {
    return count(
            "accountId = ?1 and unit.id = ?2 and role = ?3 and validFrom <= ?4 and (validTo is null or validTo >= ?5)",
            account, unit, role, to == null ? LocalDate.of(9999, 12, 31) : to, from)
        > 0;
  }

  static List<Membership> listInForce(UUID account, LocalDate on) {
    return list(
        "from Membership m join fetch m.unit where m.accountId = :account and m.validFrom <= :on"
            + " and (m.validTo is null or m.validTo >= :on) order by m.role, m.unit.name",
        Parameters.with("account", account).and("on", on));
  }
}
