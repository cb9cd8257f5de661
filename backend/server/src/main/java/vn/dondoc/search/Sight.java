package vn.dondoc.search;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.security.SeenDirectives;
import vn.dondoc.shared.security.UnitWork;

/**
 * Which rows a caller may find, as sets of ids; from where the lists have it too.
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

  /** From so many ids on a constant costs more to plan with than it tells the planner. */
  private static final int WIDE = 200;

  static final String LOOKED_UP = " in (select id from many_";

  /**
   * A condition: one of a few, said so that the planner knows what they are worth; or one of many,
   * looked up; {@code is true} keeps the planner from making a join of it, which would have to read all there is.
   */
  static String among(String column, String set, Set<UUID> ids) {
    return isWide(ids) ? "(" + column + LOOKED_UP + set + ")) is true" : column + " = any(:" + set + ")";
  }

  static boolean isWide(Set<UUID> ids) {
    return ids.size() > WIDE;
  }

  /** What {@link #among} looks up, before the statement; empty where there is nothing of that size. */
  String tables() {
    String tables =
        Stream.of(table("units", work.units()), table("received", work.directives()), table("directives", directives))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return tables.isEmpty() ? "" : "with " + tables + " ";
  }

  private static String table(String set, Set<UUID> ids) {
    return isWide(ids) ? "many_" + set + " (id) as materialized (select unnest(cast(:" + set + " as uuid[])))" : null;
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
