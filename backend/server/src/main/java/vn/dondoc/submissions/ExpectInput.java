package vn.dondoc.submissions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit that is asked for a report though the period is open already.
 *
 * @param until its own last day; null: the period's
 */
record ExpectInput(@NotNull UUID unit, @NotBlank @Size(max = 2000) String reason, LocalDate until) {}
