package vn.dondoc.materials;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

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
    @QueryParam("cursor") String cursor)
    implements ListQuery<Material> {

  /** Whether it asks for what the caller works on alone. */
  boolean inside() {
    return Boolean.TRUE.equals(mine) || state != null || liveUntil != null;
  }

  /** As the public asks; the reader's scope changes what a filter finds, not where a page begins. */
  @Override
  public Listing<Material> listing() {
    return listing(MaterialScope.PUBLIC);
  }

  Listing<Material> listing(MaterialScope scope) {
    String live = inside() ? "" : " and (v.live.id is not null or " + scope.insiders() + ")";
    return Filters.by(Keyset.<Material>newest("m.id", m -> m.id))
        .also(inside())
        .given("kind", kind, "m.kind = :kind")
        .given("directive", directive, "m.directiveId = :directive")
        .given("topic", topic, "exists (select 1 from m.topics t where t.code = :topic or t.parentCode = :topic)")
        .given("state", state, "m.id in (select v.material.id from MaterialVariant v where v.state = :state)")
        .given("liveUntil", liveUntil, "m.publicState = vn.dondoc.materials.PublicState.LIVE and m.validUntil <= :liveUntil")
        .given(
            "language",
            language,
            "exists (select 1 from MaterialVariant v where v.material = m and v.language.tag = :language" + live + ")")
        .words(q, like -> found(scope, like))
        .from(cursor);
  }

  /** What only staff may find it by finds nothing for the public. */
  private String found(MaterialScope scope, String like) {
    String inside = "m.search" + like + " and " + scope.insiders();
    return inside() ? inside : "m.publicSearch" + like + " or " + inside;
  }
}
