package vn.dondoc.accounts;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.web.Cursor;

/** Filters of the accounts; {@code unit} is one that the account works in today. */
record AccountQuery(
    @QueryParam("q") String q,
    @QueryParam("unit") UUID unit,
    @QueryParam("active") Boolean active,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    return IntStream.range(0, words().size())
            .mapToObj(i -> " and a.search like concat('%', function('f_unaccent', :word" + i + "), '%')")
            .collect(Collectors.joining())
        + (active == null ? "" : " and a.active = :active")
        + (unit == null
            ? ""
            : " and exists (select 1 from Membership m where m.accountId = a.id and m.unit.id = :unit and m.validFrom <= :on"
                + " and (m.validTo is null or m.validTo >= :on))")
        + (cursor == null ? "" : " and (a.displayName > :after or (a.displayName = :after and a.id > :afterId))");
  }

  Parameters parameters(LocalDate today) {
    Parameters parameters = new Parameters();
    IntStream.range(0, words().size()).forEach(i -> parameters.and("word" + i, words().get(i)));
    if (active != null) {
      parameters.and("active", active);
    }
    if (unit != null) {
      parameters.and("unit", unit).and("on", today);
    }
    Cursor after = Cursor.decode(cursor, filters());
    return after == null ? parameters : parameters.and("after", after.key()).and("afterId", after.id());
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Account last) {
    return Cursor.after(filters(), last.displayName, last.id);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(q), String.valueOf(unit), String.valueOf(active));
  }
}
