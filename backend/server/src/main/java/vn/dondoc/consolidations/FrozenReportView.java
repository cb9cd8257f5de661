package vn.dondoc.consolidations;

import java.time.Instant;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.submissions.SubmissionStatus;
import vn.dondoc.units.UnitRef;

/** An expected report as it was taken. */
record FrozenReportView(
    UUID submission,
    UnitRef unit,
    Modality modality,
    SubmissionStatus status,
    Timeliness timeliness,
    boolean used,
    int revision,
    String waivedReason) {

  static FrozenReportView of(FrozenReport report, Instant takenAt) {
    return new FrozenReportView(
        report.submissionId,
        report.unit(),
        report.modality,
        report.status,
        report.timelinessAt(takenAt),
        report.isUsed(),
        report.revision,
        report.waivedReason);
  }
}
