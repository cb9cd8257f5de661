package vn.dondoc.workingcalendar;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.dondoc.shared.time.CalendarDay;

/**
 * A day that is out of the ordinary.
 *
 * @param source the decree or notice that says so
 */
record CalendarDayInput(
    @NotNull LocalDate day,
    @NotNull CalendarDay.Kind kind,
    @NotBlank @Size(max = 200) String nameVi,
    @NotBlank @Size(max = 200) String nameEn,
    @NotBlank @Size(max = 500) String source) {
  @AssertTrue
  boolean isOfOurTime() {
    return day == null || (day.getYear() >= 2000 && day.getYear() <= 2100);
  }
}
