package vn.dondoc.units;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the catalogue; {@code on} is the day on which the units are in force, today without a word. */
record UnitQuery(
    @QueryParam("q") String q,
    @QueryParam("on") LocalDate on,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<Unit> {
  private static final Keyset<Unit> BY_NAME = Keyset.ascending("u.name", "u.id", Cursor::key, u -> u.name, u -> u.id);

  @Override
  public Listing<Unit> listing() {
    return Filters.by(BY_NAME).also(on).words(q, "u.search").from(cursor);
  }
}
