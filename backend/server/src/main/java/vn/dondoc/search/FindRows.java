package vn.dondoc.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.shared.storage.NamedSql;
import vn.dondoc.shared.web.Cursor;

/**
 * Finds rows of some kinds in one statement: of each kind those with the marks first, then those that have the words
 * without them, the newest of each first (ids grow with time). A part is not begun while the ones before fill the page.
 */
record FindRows(Words words, Sight sight, int most, Cursor after) {

  /** What a column of words has; {@code %1$s} is the column. */
  private static final String AS_TYPED = "%1$s @@ cast(:exact as tsquery)";

  private static final String ANYHOW = "%1$s @@ cast(:folded as tsquery)";
  private static final String ANYHOW_ONLY = ANYHOW + " and not " + AS_TYPED;

  /**
   * @param tier 0: with the marks as typed; 1: without regard to them
   * @param row the row that was searched, by which the list goes on
   * @param target what a reader opens
   */
  record Found(
      SearchKind kind,
      int tier,
      UUID row,
      UUID target,
      UUID directive,
      String number,
      String clause,
      String unit,
      String title,
      String text,
      Instant at) {}

  List<Found> of(List<SearchKind> kinds) {
    String sql =
        kinds.stream().filter(kind -> !kind.visible(sight).isEmpty()).map(this::statement).collect(Collectors.joining(" union all "));
    if (sql.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = sight.parameters();
    parameters.put("exact", words.exact());
    parameters.put("folded", words.folded());
    parameters.put("most", most);
    if (after != null) {
      parameters.put("after", after.id());
    }
    return NamedSql.of(sight.tables() + sql, parameters)
        .list(
            row ->
                new Found(
                    SearchKind.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class),
                    row.getObject(5, UUID.class),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getObject(11, OffsetDateTime.class) == null ? null : row.getObject(11, OffsetDateTime.class).toInstant()));
  }

  private String statement(SearchKind kind) {
    return "(" + kind.told(tiers(kind).collect(Collectors.joining(" union all ", "", " limit :most"))) + ")";
  }

  private Stream<String> tiers(SearchKind kind) {
    int first = after != null && after.key().equals("1") ? 1 : 0;
    if (!words.haveMarks()) {
      return Stream.of(tier(kind, 1, ANYHOW, after != null));
    }
    String withoutMarks = tier(kind, 1, ANYHOW_ONLY, after != null && first == 1);
    return first == 1 ? Stream.of(withoutMarks) : Stream.of(tier(kind, 0, AS_TYPED, after != null), withoutMarks);
  }

  private String tier(SearchKind kind, int tier, String words, boolean goesOn) {
    return "(select %d as tier, part.id from (%s limit :most) part)"
        .formatted(tier, kind.ids(words, sight, goesOn));
  }
}
