package vn.dondoc.reportperiods.templates;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the list of templates: only newest versions, unless all are asked for. */
record ReportTemplateQuery(
    @QueryParam("q") String q,
    @QueryParam("code") String code,
    @QueryParam("allVersions") @DefaultValue("false") boolean allVersions,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<ReportTemplate> {
  private static final Keyset<ReportTemplate> LAST_MADE =
      Keyset.descending("t.createdAt", "t.id", Cursor::instantKey, t -> t.createdAt, t -> t.id);

  @Override
  public Listing<ReportTemplate> listing() {
    return Filters.by(LAST_MADE)
        .words(q, "t.search")
        .given("code", code, "t.code = :code")
        .when(
            !allVersions,
            "not exists (select 1 from ReportTemplate n where n.code = t.code and n.templateVersion > t.templateVersion)")
        .from(cursor);
  }
}
