package vn.dondoc.submissions;

import java.time.Instant;
import java.util.UUID;

/** One unit's line of the table of all values, as the database answers it. */
public record ValuesRow(
    UUID unitId,
    String unitCode,
    String unitName,
    SubmissionStatus status,
    Instant dueAt,
    Instant firstSubmittedAt,
    Instant submittedAt,
    UUID templateId,
    SubmissionContent content) {}
