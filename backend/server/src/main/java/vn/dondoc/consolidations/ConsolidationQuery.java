package vn.dondoc.consolidations;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the list of consolidations, the last begun first. */
record ConsolidationQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("period") UUID period,
    @QueryParam("status") List<ConsolidationStatus> status,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<Consolidation> {
  private static final Keyset<Consolidation> NEWEST = Keyset.newest("c.id", c -> c.id);

  @Override
  public Listing<Consolidation> listing() {
    return Filters.by(NEWEST)
        .given("directive", directive, "c.directive.id = :directive")
        .given("period", period, "c.period.id = :period")
        .given("status", status, "c.status in :status")
        .from(cursor);
  }
}
