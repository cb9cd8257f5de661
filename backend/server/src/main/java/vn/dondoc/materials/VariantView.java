package vn.dondoc.materials;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.materials.files.Rendition;
import vn.dondoc.materials.files.RenditionView;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * A variant as those who work on it see it.
 *
 * @param content of the revision that is written or under review
 * @param beside the Vietnamese text to read it against; null on the Vietnamese itself
 * @param missing what keeps it from the next step, each with its field
 */
record VariantView(
    UUID id,
    long version,
    UUID material,
    String materialTitle,
    MaterialKind kind,
    UnitRef unit,
    MaterialView.FormView form,
    boolean needsReader,
    MaterialState state,
    int revision,
    String workingTitle,
    String readerName,
    MaterialContent content,
    List<RenditionView> renditions,
    MaterialContent beside,
    boolean live,
    OffsetDateTime scheduledAt,
    OffsetDateTime updatedAt,
    MaterialView.GoneView gone,
    List<Missing.View> missing,
    List<ReviewView> reviews,
    List<LinkView> readerLinks,
    List<ActionView> allowedActions) {

  record ReviewView(
      int revision,
      MaterialReview.Aspect aspect,
      MaterialReview.State state,
      UnitRef unit,
      String person,
      String message,
      MaterialContent correction,
      OffsetDateTime askedAt,
      OffsetDateTime decidedAt) {

    static ReviewView of(MaterialReview r) {
      return new ReviewView(
          r.revision, r.aspect, r.state, UnitRef.of(r.unit), r.person, r.message, r.correction,
          Clocks.inVietnam(r.askedAt), Clocks.inVietnam(r.decidedAt));
    }
  }

  record LinkView(UUID id, int revision, String reader, MaterialReaderLink.State state, OffsetDateTime madeAt, OffsetDateTime expiresAt, OffsetDateTime openedAt) {
    static LinkView of(MaterialReaderLink l, Instant now) {
      return new LinkView(
          l.id, l.revision, l.reader, l.state(now), Clocks.inVietnam(l.madeAt), Clocks.inVietnam(l.expiresAt), Clocks.inVietnam(l.openedAt));
    }
  }

  static VariantView of(MaterialVariant v, Actor actor, Language language, Instant now) {
    VariantPolicy policy = VariantPolicy.of(actor, v);
    List<MaterialReview> reviews = MaterialReview.listOf(v);
    boolean reviewed = v.state == MaterialState.APPROVED || v.state == MaterialState.SCHEDULED;
    List<Missing> missing = reviewed ? Missing.beforePublic(v, reviews) : Missing.beforeReview(v);
    return new VariantView(
        v.id, v.version, v.material.id, v.material.title, v.material.kind, UnitRef.of(v.material.unit),
        MaterialView.FormView.of(v), v.language.needsReader, v.state, v.revision, v.workingTitle, v.readerName, v.content,
        Rendition.listOf(v.content.fileIds()).stream().map(RenditionView::of).toList(), beside(v), v.isLive(),
        Clocks.inVietnam(v.scheduledAt), Clocks.inVietnam(v.updatedAt),
        v.goneAt == null ? null : new MaterialView.GoneView(MaterialView.FormView.of(v), v.goneAs, v.goneReason, Clocks.inVietnam(v.goneAt)),
        missing.stream().map(m -> m.view(language)).toList(),
        reviews.stream().map(ReviewView::of).toList(),
        MaterialReaderLink.listOf(v).stream().map(l -> LinkView.of(l, now)).toList(),
        ActionView.of(VariantAction.values(), action -> policy.decide(action, v), language));
  }

  /** The one of the same format where there is one, rather what is live than what is written. */
  static MaterialContent beside(MaterialVariant v) {
    if (v.language.id.equals(MaterialLanguage.VIETNAMESE)) {
      return null;
    }
    return v.material.variants.stream()
        .filter(other -> other.language.id.equals(MaterialLanguage.VIETNAMESE))
        .min(Comparator.comparing((MaterialVariant other) -> other.format != v.format).thenComparing(other -> !other.isLive()))
        .map(other -> other.isLive() ? other.live.content : other.content)
        .orElse(null);
  }
}
