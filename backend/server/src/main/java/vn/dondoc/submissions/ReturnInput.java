package vn.dondoc.submissions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a report goes back.
 *
 * @param marks may be missing: the message alone can say it
 * @param resubmitBy when the reviewer asks for it again; it makes nobody late
 */
record ReturnInput(
    @NotBlank @Size(max = 2000) String message, @Size(max = 100) List<@Valid Mark> marks, LocalDate resubmitBy) {
  ReturnInput {
    marks = marks == null ? List.of() : List.copyOf(marks);
  }
}
