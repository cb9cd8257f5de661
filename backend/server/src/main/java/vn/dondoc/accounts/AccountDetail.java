package vn.dondoc.accounts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An account with its contact data; each look of somebody else at these is recorded. */
record AccountDetail(
    UUID id, long version, String username, String displayName, boolean active, boolean mustChangePassword,
    OffsetDateTime lastSignInAt, List<AccountSummary.MembershipView> memberships, String email, String phone) {

  static AccountDetail of(Account a, LocalDate today) {
    var s = AccountSummary.of(a, Membership.listOf(List.of(a.id)), today);
    return new AccountDetail(
        s.id(), s.version(), s.username(), s.displayName(), s.active(), s.mustChangePassword(), s.lastSignInAt(),
        s.memberships(), a.email, a.phone);
  }
}
