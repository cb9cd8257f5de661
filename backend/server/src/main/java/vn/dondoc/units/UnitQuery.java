package vn.dondoc.units;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.web.Cursor;

/** Filters of the catalogue. */
record UnitQuery(
    @QueryParam("q") String q,
    @QueryParam("on") LocalDate on,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    return IntStream.range(0, words().size())
            .mapToObj(i -> " and u.search like concat('%', function('f_unaccent', :word" + i + "), '%')")
            .collect(Collectors.joining())
        + (cursor == null ? "" : " and (u.name > :after or (u.name = :after and u.id > :afterId))");
  }

  Parameters parameters(LocalDate today) {
    Parameters parameters = Parameters.with("on", on == null ? today : on);
    IntStream.range(0, words().size()).forEach(i -> parameters.and("word" + i, words().get(i)));
    Cursor after = Cursor.decode(cursor, filters());
    return after == null ? parameters : parameters.and("after", after.key()).and("afterId", after.id());
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Unit last) {
    return Cursor.after(filters(), last.name, last.id);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(q), String.valueOf(on));
  }
}
