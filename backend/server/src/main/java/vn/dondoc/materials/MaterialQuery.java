package vn.dondoc.materials;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.web.Cursor;

/**
 * Filters of the list of materials.
 *
 * @param mine only those the caller works on, in whatever state; else what is public comes too
 * @param liveUntil only live works whose last day is this one or earlier; for those who work on them
 * @param state only works with a variant whose revision in work stands so; for those who work on them
 */
record MaterialQuery(
    @QueryParam("language") String language,
    @QueryParam("kind") MaterialKind kind,
    @QueryParam("topic") String topic,
    @QueryParam("directive") UUID directive,
    @QueryParam("mine") Boolean mine,
    @QueryParam("state") MaterialState state,
    @QueryParam("liveUntil") LocalDate liveUntil,
    @QueryParam("q") String q,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  /** Whether it asks for what the caller works on alone. */
  boolean inside() {
    return Boolean.TRUE.equals(mine) || state != null || liveUntil != null;
  }

  String conditions(MaterialScope scope) {
    String where = inside() ? scope.insiders() : scope.visible();
    String live = inside() ? "" : " and (v.live.id is not null or " + scope.insiders() + ")";
    return where
        + (kind == null ? "" : " and m.kind = :kind")
        + (directive == null ? "" : " and m.directiveId = :directive")
        + (topic == null ? "" : " and exists (select 1 from m.topics t where t.code = :topic or t.parentCode = :topic)")
        + (state == null ? "" : " and m.id in (select v.material.id from MaterialVariant v where v.state = :state)")
        + (liveUntil == null ? "" : " and m.publicState = vn.dondoc.materials.PublicState.LIVE and m.validUntil <= :liveUntil")
        + (language == null
            ? ""
            : " and exists (select 1 from MaterialVariant v where v.material = m and v.language.tag = :language" + live + ")")
        + IntStream.range(0, words().size())
            .mapToObj(i -> " and (" + found(scope, i) + ")")
            .collect(Collectors.joining())
        + (cursor == null ? "" : " and m.id < :afterId");
  }

  /** What only staff may find it by finds nothing for the public. */
  private String found(MaterialScope scope, int word) {
    String like = " like concat('%', function('f_unaccent', :word" + word + "), '%')";
    String inside = "m.search" + like + " and " + scope.insiders();
    return inside() ? inside : "m.publicSearch" + like + " or " + inside;
  }

  Parameters parameters(MaterialScope scope) {
    Parameters parameters = scope.bind(new Parameters());
    bind(parameters, "kind", kind);
    bind(parameters, "directive", directive);
    bind(parameters, "topic", topic);
    bind(parameters, "state", state);
    bind(parameters, "liveUntil", liveUntil);
    bind(parameters, "language", language);
    IntStream.range(0, words().size()).forEach(i -> parameters.and("word" + i, words().get(i)));
    Cursor after = Cursor.decode(cursor, filters());
    return after == null ? parameters : parameters.and("afterId", after.id());
  }

  private static void bind(Parameters parameters, String name, Object value) {
    if (value != null) {
      parameters.and(name, value);
    }
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Material last) {
    return Cursor.after(filters(), "", last.id);
  }

  private List<String> filters() {
    return java.util.stream.Stream.of(language, kind, topic, directive, mine, state, liveUntil, q).map(String::valueOf).toList();
  }
}
