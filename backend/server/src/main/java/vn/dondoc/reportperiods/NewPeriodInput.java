package vn.dondoc.reportperiods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One more occasion to report, beside those of the letter.
 *
 * @param template null: the common one, in its newest version
 * @param cumulative figures replace those of earlier periods whose range lies within; null: they do
 */
record NewPeriodInput(
    @NotNull UUID directive,
    @NotBlank @Size(max = 200) String label,
    @Valid PeriodInput.RangeInput covers,
    LocalDate opensOn,
    @NotNull @Valid PeriodInput.DueInput due,
    Boolean cumulative,
    UUID template) {
  CoverageWindow.Range range() {
    return covers == null ? null : covers.range();
  }
}
