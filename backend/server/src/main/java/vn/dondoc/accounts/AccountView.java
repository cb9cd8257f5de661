package vn.dondoc.accounts;

import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.UnitRef;

/**
 * Who is signed in.
 *
 * @param mustChangePassword nothing but choosing a password is possible
 * @param seenBy an administrator looks through this account's eyes and can only read
 */
record AccountView(
    UUID id, String username, String displayName, List<Membership> memberships, boolean mustChangePassword, boolean seenBy) {
  record Membership(UnitRef unit, Role role) {}

  static AccountView of(Actor actor, Session session) {
    return new AccountView(
        actor.accountId(),
        actor.username(),
        actor.displayName(),
        actor.memberships().stream()
            .map(m -> new Membership(new UnitRef(m.unitId(), m.unitCode(), m.unitName()), m.role()))
            .toList(),
        session.mustChangePassword(),
        actor.seenBy() != null);
  }
}
