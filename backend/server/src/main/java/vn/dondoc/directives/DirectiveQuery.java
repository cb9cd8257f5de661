package vn.dondoc.directives;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.web.Cursor;

/** Filters of the list of directives. */
record DirectiveQuery(
    @QueryParam("status") List<DirectiveStatus> status,
    @QueryParam("updatedSince") Instant updatedSince,
    @QueryParam("q") String q,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {
  /** Where a draft without a date stands: before all others. */
  private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    String issued = "coalesce(d.issuedOn, {d '9999-12-31'})";
    return (status.isEmpty() ? "" : " and d.status in :status")
        + (updatedSince == null ? "" : " and d.updatedAt >= :updatedSince")
        + IntStream.range(0, words().size())
            .mapToObj(i -> " and d.search like concat('%', function('f_unaccent', :word" + i + "), '%')")
            .collect(Collectors.joining())
        + (cursor == null ? "" : " and (" + issued + " < :after or (" + issued + " = :after and d.id < :afterId))");
  }

  Parameters parameters() {
    Parameters parameters = new Parameters();
    if (!status.isEmpty()) {
      parameters.and("status", status);
    }
    if (updatedSince != null) {
      parameters.and("updatedSince", updatedSince);
    }
    IntStream.range(0, words().size()).forEach(i -> parameters.and("word" + i, words().get(i)));
    Cursor after = Cursor.decode(cursor, filters());
    if (after != null) {
      parameters.and("after", after.dateKey()).and("afterId", after.id());
    }
    return parameters;
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Directive last) {
    return Cursor.after(filters(), last.issuedOn == null ? UNDATED : last.issuedOn, last.id);
  }

  private List<Object> filters() {
    return List.of(status, String.valueOf(updatedSince), String.valueOf(q));
  }
}
