package vn.dondoc.materials;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.web.Cursor;

/** Filters of the list of materials. */
record MaterialQuery(
    @QueryParam("language") String language,
    @QueryParam("kind") MaterialKind kind,
    @QueryParam("q") String q,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions(boolean everyState) {
    String published = everyState ? "" : " and v.state = vn.dondoc.materials.MaterialState.PUBLISHED";
    return (kind == null ? "" : " and m.kind = :kind")
        + (language == null
            ? ""
            : " and exists (select 1 from MaterialVariant v where v.material = m and v.language = :language" + published + ")")
        + IntStream.range(0, words().size())
            .mapToObj(i -> " and m.search like concat('%', function('f_unaccent', :word" + i + "), '%')")
            .collect(Collectors.joining())
        + (cursor == null ? "" : " and m.id < :afterId");
  }

  Parameters parameters() {
    Parameters parameters = new Parameters();
    if (kind != null) {
      parameters.and("kind", kind);
    }
    if (language != null) {
      parameters.and("language", language);
    }
    IntStream.range(0, words().size()).forEach(i -> parameters.and("word" + i, words().get(i)));
    Cursor after = Cursor.decode(cursor, filters());
    return after == null ? parameters : parameters.and("afterId", after.id());
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Material last) {
    return Cursor.after(filters(), "", last.id);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(language), String.valueOf(kind), String.valueOf(q));
  }
}
