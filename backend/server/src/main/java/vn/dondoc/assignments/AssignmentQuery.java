package vn.dondoc.assignments;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Cursor;

/** Filters of the list of assignments. */
record AssignmentQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("unit") UUID unit,
    @QueryParam("status") List<AssignmentStatus> status,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    return (directive == null ? "" : " and a.directive.id = :directive")
        + (unit == null ? "" : " and a.unit.id = :unit")
        + (status.isEmpty() ? "" : " and a.status in :status")
        + (cursor == null
            ? ""
            : " and (a.directive.id < :afterDirective or (a.directive.id = :afterDirective and"
                + " (a.clause.position > :afterPosition or (a.clause.position = :afterPosition and a.id > :afterId))))");
  }

  Parameters parameters() {
    Parameters parameters = new Parameters();
    if (directive != null) {
      parameters.and("directive", directive);
    }
    if (unit != null) {
      parameters.and("unit", unit);
    }
    if (!status.isEmpty()) {
      parameters.and("status", status);
    }
    Cursor after = Cursor.decode(cursor, filters());
    if (after != null) {
      String[] key = after.key().split(":");
      try {
        parameters
            .and("afterDirective", UUID.fromString(key[0]))
            .and("afterPosition", Integer.valueOf(key[1]))
            .and("afterId", after.id());
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
        throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-cursor");
      }
    }
    return parameters;
  }

  Cursor cursorAfter(Assignment last) {
    return Cursor.after(filters(), last.directive.id + ":" + last.clause.position, last.id);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(directive), String.valueOf(unit), status);
  }
}
