package vn.dondoc.reportperiods;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.web.Cursor;

/** Filters of the list of report periods. */
record ReportPeriodQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("status") List<PeriodStatus> status,
    @QueryParam("dueBefore") Instant dueBefore,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    return (directive == null ? "" : " and p.directive.id = :directive")
        + (status.isEmpty() ? "" : " and p.status in :status")
        + (dueBefore == null ? "" : " and p.due.at < :dueBefore")
        + (cursor == null ? "" : " and (p.due.at > :afterDue or (p.due.at = :afterDue and p.id > :afterId))");
  }

  Parameters parameters() {
    Parameters parameters = new Parameters();
    if (directive != null) {
      parameters.and("directive", directive);
    }
    if (!status.isEmpty()) {
      parameters.and("status", status);
    }
    if (dueBefore != null) {
      parameters.and("dueBefore", dueBefore);
    }
    Cursor after = Cursor.decode(cursor, filters());
    if (after != null) {
      parameters.and("afterDue", after.instantKey()).and("afterId", after.id());
    }
    return parameters;
  }

  Cursor cursorAfter(ReportPeriod last) {
    return Cursor.after(filters(), last.due.at(), last.id);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(directive), status, String.valueOf(dueBefore));
  }
}
