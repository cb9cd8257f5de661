package vn.dondoc.materials;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * A work as the public sees it; for those who work on it, {@code editing} adds what they need.
 *
 * @param variants what is live
 * @param coming languages that are promised: in review, approved or scheduled
 * @param gone what was public and is withdrawn or expired
 */
record MaterialView(
    UUID id,
    long version,
    String shortCode,
    MaterialKind kind,
    List<TopicRef> topics,
    List<String> audience,
    String campaign,
    UUID directive,
    String title,
    String licence,
    String rightsHolder,
    String sourceOfFacts,
    Urgency urgency,
    LocalDate validUntil,
    UUID supersededBy,
    PublicState publicState,
    OffsetDateTime publishedAt,
    OffsetDateTime changedAt,
    UnitRef unit,
    List<LiveView> variants,
    List<FormView> coming,
    List<GoneView> gone,
    EditingView editing) {

  record TopicRef(String code, String name) {}

  /**
   * @param language BCP 47 tag of the language; with the way of writing it is {@code lang}
   */
  record FormView(
      UUID id,
      String language,
      String lang,
      String languageName,
      String orthography,
      String orthographyName,
      String dialect,
      String dialectName,
      MaterialFormat format) {

    static FormView of(MaterialVariant v) {
      return new FormView(
          v.id, v.language.tag, v.tag(), v.language.name,
          v.orthography, named(v.language.orthographies, v.orthography),
          v.dialect, named(v.language.dialects, v.dialect), v.format);
    }

    private static String named(List<MaterialLanguage.Choice> choices, String id) {
      return choices.stream().filter(c -> c.id().equals(id)).map(MaterialLanguage.Choice::name).findFirst().orElse(null);
    }
  }

  record LiveView(FormView form, int revision, OffsetDateTime liveSince, MaterialContent content) {}

  record GoneView(FormView form, MaterialGone as, String reason, OffsetDateTime at) {}

  /** For editors and reviewers alone. */
  record EditingView(
      String workingTitle,
      Integer faces,
      List<ConsentView> consents,
      List<StandView> variants,
      OffsetDateTime updatedAt,
      List<ActionView> allowedActions) {}

  record ConsentView(UUID id, String person, String givenBy, LocalDate givenOn, String statement, UUID file) {
    static ConsentView of(MaterialConsent c) {
      return new ConsentView(c.id, c.person, c.givenBy, c.givenOn, c.statement, c.fileId);
    }
  }

  /** Where a variant stands. */
  record StandView(FormView form, MaterialState state, boolean live, String title, String workingTitle, OffsetDateTime scheduledAt) {
    static StandView of(MaterialVariant v) {
      return new StandView(FormView.of(v), v.state, v.isLive(), v.content.title(), v.workingTitle, Clocks.inVietnam(v.scheduledAt));
    }
  }

  static MaterialView of(Material m, EditingView editing) {
    return new MaterialView(
        m.id,
        m.version,
        m.shortCode,
        m.kind,
        m.topics.stream().map(t -> new TopicRef(t.code, t.name)).toList(),
        m.audience,
        m.campaign,
        m.directiveId,
        m.title,
        m.licence,
        m.rightsHolder,
        m.sourceOfFacts,
        m.urgency,
        m.validUntil,
        m.supersededBy == null ? null : m.supersededBy.id,
        m.publicState,
        Clocks.inVietnam(m.publishedAt),
        Clocks.inVietnam(m.publicChangedAt),
        UnitRef.of(m.unit),
        m.variants.stream().filter(MaterialVariant::isLive)
            .map(v -> new LiveView(FormView.of(v), v.live.revision, Clocks.inVietnam(v.liveSince), v.live.content)).toList(),
        m.variants.stream().filter(MaterialVariant::isComing).map(FormView::of).toList(),
        m.variants.stream().filter(v -> v.goneAt != null)
            .map(v -> new GoneView(FormView.of(v), v.goneAs, v.goneReason, Clocks.inVietnam(v.goneAt))).toList(),
        editing);
  }

  static EditingView editing(Material m, List<ActionView> actions) {
    return new EditingView(
        m.workingTitle, m.faces, m.consents.stream().map(ConsentView::of).toList(),
        m.variants.stream().map(StandView::of).toList(), Clocks.inVietnam(m.updatedAt), actions);
  }
}
