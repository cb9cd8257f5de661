package vn.dondoc.concerns;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/** A concern for its reporter and for those who settle it. Who reported it is said by the unit alone. */
record ConcernView(
    UUID id,
    long version,
    DirectiveRef directive,
    UUID submission,
    MaterialRef material,
    Concern.About about,
    String sentence,
    UnitRef unit,
    OffsetDateTime reportedAt,
    String answer,
    OffsetDateTime settledAt,
    List<ActionView> allowedActions) {

  record MaterialRef(UUID id, String title) {}

  static ConcernView of(Concern c, List<ActionView> actions) {
    return new ConcernView(
        c.id,
        c.version,
        c.directive == null ? null : DirectiveRef.of(c.directive),
        c.submissionId,
        c.material == null ? null : new MaterialRef(c.material.id, c.material.title),
        c.about,
        c.sentence,
        UnitRef.of(c.unit),
        Clocks.inVietnam(c.reportedAt),
        c.answer,
        Clocks.inVietnam(c.settledAt),
        actions);
  }
}
