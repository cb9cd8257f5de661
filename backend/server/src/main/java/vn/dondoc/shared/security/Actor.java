package vn.dondoc.shared.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is asking: an account, the session it signed in with and its memberships in force.
 *
 * @param seenBy the administrator who looks at the service as this account, and may only read; null for the person itself
 */
public record Actor(
    UUID accountId, String username, String displayName, UUID sessionId, List<Membership> memberships, UUID seenBy) {

  public Actor(UUID accountId, String username, String displayName, UUID sessionId, List<Membership> memberships) {
    this(accountId, username, displayName, sessionId, memberships, null);
  }

  /**
   * @param unitPath ids from the root down to the unit, each followed by '/'
   */
  public record Membership(UUID unitId, String unitCode, String unitName, String unitPath, Role role) {}

  public Set<String> roleNames() {
    return memberships.stream().map(m -> m.role().name()).collect(Collectors.toUnmodifiableSet());
  }

  public boolean has(Role role) {
    return memberships.stream().anyMatch(m -> m.role() == role);
  }

  public boolean has(Role role, UUID unit) {
    return memberships.stream().anyMatch(m -> m.role() == role && m.unitId().equals(unit));
  }

  /** Writes for the unit: its officer or its head. */
  public boolean worksFor(UUID unit) {
    return has(Role.UNIT_OFFICER, unit) || has(Role.UNIT_HEAD, unit);
  }

  public Set<UUID> unitsAs(Role... roles) {
    Set<Role> wanted = Set.of(roles);
    return memberships.stream()
        .filter(m -> wanted.contains(m.role()))
        .map(Membership::unitId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The unit an act stands for in the journal: the first unit of one of these that the actor works for. */
  public UUID actsFor(Set<UUID> units) {
    return memberships.stream().map(Membership::unitId).filter(units::contains).findFirst().orElse(null);
  }
}
