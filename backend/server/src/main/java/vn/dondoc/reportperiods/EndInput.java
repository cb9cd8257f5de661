package vn.dondoc.reportperiods;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The end of a series.
 *
 * @param lastDay nothing is due after it; null: today
 */
record EndInput(@NotBlank @Size(max = 2000) String reason, LocalDate lastDay) {
  @AssertTrue
  boolean isOfOurTime() {
    return lastDay == null || (lastDay.getYear() >= 2000 && lastDay.getYear() <= 2100);
  }
}
