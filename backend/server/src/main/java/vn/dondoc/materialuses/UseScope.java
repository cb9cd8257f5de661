package vn.dondoc.materialuses;

import io.quarkus.panache.common.Parameters;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;

/** Whose uses somebody reads, alias {@code x} of the use and {@code u} of its unit. */
record UseScope(boolean all, Set<UUID> own, Set<UUID> leading) {

  static UseScope of(Actor actor) {
    return new UseScope(
        actor.has(Role.COORDINATOR) || actor.has(Role.EDITOR),
        actor.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD),
        actor.unitsAs(Role.LEADER));
  }

  String where() {
    if (all) {
      return "1 = 1";
    }
    String below = leading.isEmpty() ? "" : " or exists (select 1 from Unit top where any_of(:leading, top.id) and u.path like concat(top.path, '%'))";
    return own.isEmpty() && leading.isEmpty() ? "1 = 0" : "(" + (own.isEmpty() ? "1 = 0" : "any_of(:own, u.id)") + below + ")";
  }

  Parameters bind(Parameters parameters) {
    if (!all && !own.isEmpty()) {
      parameters.and("own", own.toArray(UUID[]::new));
    }
    if (!all && !leading.isEmpty()) {
      parameters.and("leading", leading.toArray(UUID[]::new));
    }
    return parameters;
  }
}
