package vn.dondoc.submissions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a unit sends its reports.
 *
 * @param substitute who approves while the head is away; null: nobody
 */
record SendingInput(@NotNull Boolean twoStep, @Valid Substitute substitute) {
  /**
   * @param until the last day
   */
  record Substitute(@NotNull UUID account, @NotNull LocalDate until) {}
}
