package vn.dondoc.submissions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.units.UnitRef;

/** A submission in a list: without its content. */
record SubmissionSummary(
    UUID id,
    long version,
    SubmissionStatus status,
    Timeliness timeliness,
    DirectiveRef directive,
    PeriodRef period,
    UnitRef unit,
    Modality modality,
    int revision,
    OffsetDateTime firstSubmittedAt,
    OffsetDateTime submittedAt,
    OffsetDateTime updatedAt,
    int filled,
    String returnMessage,
    OffsetDateTime dueAt,
    ExtensionView extension,
    ApprovalView approval,
    int queries,
    List<ActionView> allowedActions) {

  static SubmissionSummary of(Submission s, PeriodRef period, Timeliness timeliness, ExtensionView extension, List<ActionView> actions) {
    return new SubmissionSummary(
        s.id,
        s.version,
        s.status,
        timeliness,
        DirectiveRef.of(s.directive),
        period,
        UnitRef.of(s.unit),
        s.modality,
        s.revision,
        Clocks.inVietnam(s.firstSubmittedAt),
        Clocks.inVietnam(s.submittedAt),
        Clocks.inVietnam(s.updatedAt),
        s.content.values().size(),
        s.returnMessage,
        Clocks.inVietnam(s.dueAt),
        extension,
        ApprovalView.of(s),
        s.queries,
        actions);
  }
}
