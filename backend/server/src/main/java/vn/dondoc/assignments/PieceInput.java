package vn.dondoc.assignments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is handed on, to whom and until when.
 *
 * @param unit a unit below; null: it stays in the unit of the duty
 * @param account somebody who works there; may be null where a unit is named
 * @param dueOn the last day; not later than the duty's own
 */
record PieceInput(
    @NotNull UUID assignment, UUID unit, UUID account, @NotBlank @Size(max = 2000) String words, LocalDate dueOn) {

  /** Somebody else, with a day of their own. */
  record Reassign(UUID unit, UUID account, LocalDate dueOn) {}
}
