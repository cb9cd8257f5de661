package vn.dondoc.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Cursor;

/**
 * What is searched for.
 *
 * @param kind one kind alone, which may then be gone through to its end; without it the best few of each
 */
record SearchQuery(
    @QueryParam("q") String q,
    @QueryParam("kind") SearchKind kind,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {
  private static final int OF_EACH = 5;

  List<SearchKind> kinds() {
    return kind == null ? List.of(SearchKind.values()) : List.of(kind);
  }

  int pageSize() {
    return kind == null && limit == null ? OF_EACH : vn.dondoc.shared.web.Parameters.limit(limit);
  }

  /** A place in the list of one kind: without the kind it says nothing. */
  Cursor after() {
    if (cursor != null && kind == null) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-cursor");
    }
    return Cursor.decode(cursor, filters(kind));
  }

  Cursor cursorAfter(FindRows.Found last) {
    return Cursor.after(filters(last.kind()), last.tier(), last.row());
  }

  private List<String> filters(SearchKind of) {
    return List.of(String.valueOf(q), String.valueOf(of));
  }

}
