package vn.dondoc.assignments;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A file that has been uploaded. */
record AddEvidenceInput(@NotNull UUID upload) {}
