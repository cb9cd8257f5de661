package vn.dondoc.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.storage.NamedSql;

/**
 * Which rows a caller may find, as sets of ids that the planner knows the size of.
 *
 * @param units own units and those below a leader's
 * @param received directives whose reports the caller receives
 * @param directives those the caller may read, drafts of own units among them
 * @param editing units whose materials the caller edits
 * @param asked units whose reviews of materials the caller answers
 */
record Sight(Set<UUID> units, Set<UUID> received, Set<UUID> directives, Set<UUID> editing, Set<UUID> asked) {

  private static final String SEEN =
      """
      with led as (select u.id from units l join units u on u.path like l.path || '%' where l.id = any(:leading)),
           mine as (select id from led union select unnest(:own)),
           received as (select directive_id as id from directive_receivers where unit_id = any(:receiving))
      select array(select id from mine),
             array(select id from received),
             array(select d.id from directives d where d.drafted_by_id = any(:receiving) or d.status <> 'DRAFT' and (
                 d.id in (select id from received) or d.issuer_id in (select id from led)
                 or d.id in (select r.directive_id from directive_reporters r where r.unit_id in (select id from mine))
                 or d.id in (select a.directive_id from assignments a where a.unit_id = any(:own))))
      """;

  static Sight of(Actor actor) {
    Set<UUID> coordinating = actor.unitsAs(Role.COORDINATOR);
    Map<String, Object> sets =
        Map.of(
            "own", ids(actor.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD)),
            "leading", ids(actor.unitsAs(Role.LEADER)),
            "receiving", ids(coordinating));
    return NamedSql.of(SEEN, sets)
        .one(row -> new Sight(set(row, 1), set(row, 2), set(row, 3), actor.unitsAs(Role.EDITOR), coordinating));
  }

  Map<String, Object> parameters() {
    return new TreeMap<>(
        Map.of(
            "units", ids(units),
            "received", ids(received),
            "directives", ids(directives),
            "editing", ids(editing),
            "asked", ids(asked)));
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Set<UUID> set(ResultSet row, int column) throws SQLException {
    return Stream.of((UUID[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
  }
}
