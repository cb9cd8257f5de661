package vn.dondoc.assignments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.shared.storage.NamedSql;

/**
 * A unit that came into a group after a directive had spoken to it.
 *
 * @param groups by id and name
 * @param likes by clause: the duty of a member that was meant then; the joiner's is like it
 */
record LaterJoiner(UUID unit, LocalDate joinedOn, Map<UUID, String> groups, SequencedMap<UUID, UUID> likes) {

  private static final String STANDING =
      """
      select j.unit_id, j.joined_on, j.group_id, g.name, j.clause_id,
             (select a.id from assignments a
              where a.clause_id = j.clause_id and exists (select from unit_group_members t where t.group_id = j.group_id
                  and t.unit_id = coalesce(a.origin_id, a.unit_id) and t.valid_from < j.joined_on)
              order by a.status = 'CANCELLED', a.id limit 1)
      from later_joiners j join unit_groups g on g.id = j.group_id join clauses c on c.id = j.clause_id
           join units u on u.id = j.unit_id
      where j.directive_id = :directive and j.joined_on <= :today and (j.left_on is null or j.left_on >= :today)
      order by u.name, u.id, c.position
      """;

  private record Row(UUID unit, LocalDate joinedOn, UUID group, String groupName, UUID clause, UUID like) {}

  /** Those about whom nobody has said anything yet, by name. */
  static List<LaterJoiner> listOf(UUID directive, LocalDate today) {
    List<Row> rows =
        NamedSql.of(STANDING, Map.of("directive", directive, "today", today))
            .list(
                row ->
                    new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class)));
    return rows.stream().collect(Collectors.groupingBy(Row::unit, LinkedHashMap::new, Collectors.toList())).values().stream()
        .map(LaterJoiner::of)
        .toList();
  }

  private static LaterJoiner of(List<Row> rows) {
    Map<UUID, String> groups = new LinkedHashMap<>();
    SequencedMap<UUID, UUID> likes = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.putIfAbsent(row.group(), row.groupName());
      likes.putIfAbsent(row.clause(), row.like());
    }
    return new LaterJoiner(rows.getFirst().unit(), rows.getFirst().joinedOn(), groups, likes);
  }
}
