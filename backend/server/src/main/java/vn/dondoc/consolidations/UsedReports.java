package vn.dondoc.consolidations;

import io.quarkus.panache.common.Parameters;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.submissions.SentReport;

/** The sendings that a consolidation used, with what they say. */
final class UsedReports {
  private static final String USED =
      "select f.submissionId, f.unitId, f.unitCode, f.unitName, f.revision, r.templateId, r.submittedAt, r.content from FrozenReport f"
          + " join SubmissionRevision r on r.submissionId = f.submissionId and r.revision = f.revision"
          + " where f.consolidationId = :consolidation and f.status in (vn.dondoc.submissions.SubmissionStatus.SUBMITTED,"
          + " vn.dondoc.submissions.SubmissionStatus.ACCEPTED)";

  private UsedReports() {}

  /** Unit by unit, read in portions while it is consumed; to be closed. */
  static Stream<SentReport> of(Consolidation consolidation) {
    return FrozenReport.find(USED + " order by f.unitCode, f.submissionId", Parameters.with("consolidation", consolidation.id))
        .project(SentReport.class)
        .withHint("org.hibernate.fetchSize", 200)
        .stream();
  }

  /** One that is known to have been used. */
  static SentReport require(Consolidation consolidation, UUID submission) {
    return FrozenReport.find(
            USED + " and f.submissionId = :submission", Parameters.with("consolidation", consolidation.id).and("submission", submission))
        .project(SentReport.class)
        .singleResult();
  }
}
