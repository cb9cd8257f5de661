package vn.dondoc.submissions;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A file that has been uploaded.
 *
 * @param upload the id of the upload
 */
record AddFileInput(@NotNull UUID upload) {}
