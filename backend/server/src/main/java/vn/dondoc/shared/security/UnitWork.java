package vn.dondoc.shared.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.shared.storage.NamedSql;

/**
 * Who sees what a unit does about a directive, its duties and reports: the unit, whoever receives the directive's reports,
 * the leaders above. Said here for lists, as conditions of their queries, and below it for search, as sets of ids whose size
 * the planner knows: who changes the one has the other before their eyes, and {@code SearchApiTest} holds them together.
 *
 * @param units whose rows are seen
 * @param directives of which every unit's rows are seen
 */
public record UnitWork(Set<UUID> units, Set<UUID> directives) {

  /** For an entity with {@code unit} and {@code directive}. */
  public static Map<Scope.Part, String> visible(String alias) {
    return Map.of(
        Scope.Part.OWN, "any_of(:own, " + alias + ".unit.id)",
        Scope.Part.RECEIVING, alias + ".directive.id in (select o.id from Directive o join o.receiverIds r where any_of(:receiving, r))",
        Scope.Part.LEADING, "exists (select 1 from Unit l where any_of(:leading, l.id) and " + alias + ".unit.path like concat(l.path, '%'))");
  }

  private static final String SETS =
      """
      select array(select unnest(:own) union
                   select u.id from units l join units u on u.path like l.path || '%' where l.id = any(:leading)),
             array(select distinct directive_id from directive_receivers where unit_id = any(:receiving))
      """;

  /** The same, as sets. */
  public static UnitWork of(Scope scope) {
    Map<String, Object> parts =
        Map.of("own", ids(scope.own()), "receiving", ids(scope.receiving()), "leading", ids(scope.leading()));
    return NamedSql.of(SETS, parts).one(row -> new UnitWork(set(row, 1), set(row, 2)));
  }

  private static UUID[] ids(Set<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Set<UUID> set(ResultSet row, int column) throws SQLException {
    return Stream.of((UUID[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
  }
}
