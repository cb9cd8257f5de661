package vn.dondoc.accounts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/**
 * An account with its contact data; each look of somebody else at these is recorded.
 *
 * @param ssoLinkedAt since when somebody of the province's sign-in system is this account; null: nobody
 */
record AccountDetail(
    UUID id, long version, String username, String displayName, boolean active, boolean mustChangePassword,
    OffsetDateTime lastSignInAt, List<AccountSummary.MembershipView> memberships, String email, String phone,
    OffsetDateTime ssoLinkedAt) {

  static AccountDetail of(Account a, LocalDate today) {
    var s = AccountSummary.of(a, Membership.listOf(List.of(a.id)), today);
    return new AccountDetail(
        s.id(), s.version(), s.username(), s.displayName(), s.active(), s.mustChangePassword(), s.lastSignInAt(),
        s.memberships(), a.email, a.phone,
        SsoLink.findOf(a.id).map(link -> Clocks.inVietnam(link.linkedAt)).orElse(null));
  }
}
