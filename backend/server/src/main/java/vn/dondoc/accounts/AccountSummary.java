package vn.dondoc.accounts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/** An account in a list of administrators: no contact data. */
record AccountSummary(
    UUID id, long version, String username, String displayName, boolean active, boolean mustChangePassword,
    OffsetDateTime lastSignInAt, List<MembershipView> memberships) {

  record MembershipView(
      UUID id, UnitRef unit, Role role, LocalDate validFrom, LocalDate validTo, UUID substituteFor, boolean inForce) {
    static MembershipView of(Membership m, LocalDate today) {
      return new MembershipView(
          m.id, UnitRef.of(m.unit), m.role, m.validFrom, m.validTo, m.substituteForId, m.isInForce(today));
    }
  }

  static AccountSummary of(Account a, List<Membership> memberships, LocalDate today) {
    return new AccountSummary(
        a.id, a.version, a.username, a.displayName, a.active, a.mustChangePassword(), at(a),
        memberships.stream().map(m -> MembershipView.of(m, today)).toList());
  }

  static OffsetDateTime at(Account a) {
    return Clocks.inVietnam(a.lastSignInAt);
  }
}
