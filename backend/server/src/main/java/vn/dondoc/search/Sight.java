package vn.dondoc.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.security.SeenDirectives;
import vn.dondoc.shared.security.UnitWork;

/**
 * Which rows a caller may find, as sets of ids that the planner knows the size of; from where the lists have it too.
 *
 * @param work duties and reports
 * @param directives those the caller may read, drafts of own units among them
 * @param editing units whose materials the caller edits
 * @param asked units whose reviews of materials the caller answers
 */
record Sight(UnitWork work, Set<UUID> directives, Set<UUID> editing, Set<UUID> asked) {

  static Sight of(Actor actor, SeenDirectives seen) {
    Scope scope = Scope.of(actor);
    return new Sight(UnitWork.of(scope), seen.of(scope), actor.unitsAs(Role.EDITOR), scope.receiving());
  }

  Map<String, Object> parameters() {
    return new TreeMap<>(
        Map.of(
            "units", ids(work.units()),
            "received", ids(work.directives()),
            "directives", ids(directives),
            "editing", ids(editing),
            "asked", ids(asked)));
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
