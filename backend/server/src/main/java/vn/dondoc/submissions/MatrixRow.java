package vn.dondoc.submissions;

import java.time.Instant;
import java.util.UUID;
import vn.dondoc.directives.Modality;

/** One cell of the matrix as the database answers it, with its unit. */
public record MatrixRow(
    UUID unitId,
    String unitCode,
    String unitName,
    UUID originId,
    UUID periodId,
    UUID submissionId,
    Modality modality,
    SubmissionStatus status,
    Instant dueAt,
    Instant firstSubmittedAt,
    Instant submittedAt,
    Extension.Status extension) {}
