package vn.dondoc.reportperiods;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the list of report periods, the first due first. */
record ReportPeriodQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("status") List<PeriodStatus> status,
    @QueryParam("dueBefore") Instant dueBefore,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<ReportPeriod> {
  private static final Keyset<ReportPeriod> FIRST_DUE =
      Keyset.ascending("p.due.at", "p.id", Cursor::instantKey, p -> p.due.at(), p -> p.id);

  @Override
  public Listing<ReportPeriod> listing() {
    return Filters.by(FIRST_DUE)
        .given("directive", directive, "p.directive.id = :directive")
        .given("status", status, "p.status in :status")
        .given("dueBefore", dueBefore, "p.due.at < :dueBefore")
        .from(cursor);
  }
}
