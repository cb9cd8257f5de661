package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

  protected Membership() {}

  public Membership(Account account, Unit unit, Role role, LocalDate validFrom) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.accountId = account.id;
    this.unit = unit;
    this.role = role;
    this.validFrom = validFrom;
  }

  static List<Membership> listInForce(UUID account, LocalDate on) {
    return list(
        "from Membership m join fetch m.unit where m.accountId = :account and m.validFrom <= :on"
            + " and (m.validTo is null or m.validTo >= :on) order by m.role, m.unit.name",
        Parameters.with("account", account).and("on", on));
  }
}
