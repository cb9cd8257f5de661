package vn.dondoc.submissions;

import java.time.Instant;
import java.util.UUID;

/** What a unit sent, as the database answers it; whichever sending was asked for. */
public record SentReport(
    UUID submissionId,
    UUID unitId,
    String unitCode,
    String unitName,
    int revision,
    UUID templateId,
    Instant submittedAt,
    SubmissionContent content) {}
