package vn.dondoc.directives;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the list of directives, the last issued first. */
record DirectiveQuery(
    @QueryParam("status") List<DirectiveStatus> status,
    @QueryParam("updatedSince") Instant updatedSince,
    @QueryParam("q") String q,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<Directive> {
  /** Where a draft without a date stands: before all others. */
  private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

  private static final Keyset<Directive> LAST_ISSUED =
      Keyset.descending(
          "coalesce(d.issuedOn, {d '9999-12-31'})",
          "d.id",
          Cursor::dateKey,
          d -> d.issuedOn == null ? UNDATED : d.issuedOn,
          d -> d.id);

  @Override
  public Listing<Directive> listing() {
    return Filters.by(LAST_ISSUED)
        .given("status", status, "d.status in :status")
        .given("updatedSince", updatedSince, "d.updatedAt >= :updatedSince")
        .words(q, "d.search")
        .from(cursor);
  }
}
