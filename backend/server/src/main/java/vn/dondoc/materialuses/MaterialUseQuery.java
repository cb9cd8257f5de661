package vn.dondoc.materialuses;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.web.Cursor;

/** Filters of the list of uses, the last recorded first. */
record MaterialUseQuery(
    @QueryParam("material") UUID material, @QueryParam("unit") UUID unit, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    return (material == null ? "" : " and x.material.id = :material")
        + (unit == null ? "" : " and u.id = :unit")
        + (cursor == null ? "" : " and x.id < :afterId");
  }

  Parameters parameters() {
    Parameters parameters = new Parameters();
    if (material != null) {
      parameters.and("material", material);
    }
    if (unit != null) {
      parameters.and("unit", unit);
    }
    Cursor after = Cursor.decode(cursor, filters());
    return after == null ? parameters : parameters.and("afterId", after.id());
  }

  Cursor cursorAfter(MaterialUse last) {
    return Cursor.after(filters(), "", last.id);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(material), String.valueOf(unit));
  }
}
