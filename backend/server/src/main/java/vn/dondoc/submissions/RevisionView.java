package vn.dondoc.submissions;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/** One revision as it was sent. */
record RevisionView(
    int revision,
    OffsetDateTime submittedAt,
    String submittedBy,
    String contentHash,
    String receiptNumber,
    UUID template,
    SubmissionContent content) {

  static RevisionView of(SubmissionRevision r) {
    return new RevisionView(
        r.revision,
        Clocks.inVietnam(r.submittedAt),
        r.submittedBy.displayName,
        r.contentHash,
        r.receiptNumber,
        r.templateId,
        r.content);
  }
}
