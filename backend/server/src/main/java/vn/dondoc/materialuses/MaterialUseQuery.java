package vn.dondoc.materialuses;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the list of uses, the last recorded first. */
record MaterialUseQuery(
    @QueryParam("material") UUID material,
    @QueryParam("unit") UUID unit,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<MaterialUse> {

  @Override
  public Listing<MaterialUse> listing() {
    return Filters.by(Keyset.<MaterialUse>newest("x.id", x -> x.id))
        .given("material", material, "x.material.id = :material")
        .given("unit", unit, "u.id = :unit")
        .from(cursor);
  }
}
