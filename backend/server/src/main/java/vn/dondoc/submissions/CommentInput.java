package vn.dondoc.submissions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param pointer the place it is about; null: the report as a whole, or the place of the thread it answers
 * @param replyTo the first comment of the thread it answers
 * @param mention a unit that is to look: the reporting one or a receiving one
 */
record CommentInput(
    @NotBlank @Size(max = 2000) String text,
    @Size(max = 100) @Pattern(regexp = "^/(values|narrative)/[A-Za-z0-9_]+$") String pointer,
    UUID replyTo,
    UUID mention) {}
