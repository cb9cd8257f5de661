package vn.dondoc.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting working days by the calendar as decreed. */
class WorkingDaysTest {
  private static final WorkingDays DAYS = ReferenceCalendar.days();

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, 5, 2026-12-04", // Friday to Friday
    "2026-11-28, 1, 2026-11-30", // from a Saturday
    "2025-12-31, 5, 2026-01-09", // 1 January and the 2nd, which was moved to Saturday the 10th, are off
    "2026-01-08, 2, 2026-01-10" // and that Saturday is worked
  })
  void theLastOfSoManyWorkingDaysIsCountedFromTheDayAfter(LocalDate after, int many, LocalDate last) {
    assertEquals(last, DAYS.lastOf(many, after));
    assertEquals(many, DAYS.between(after, last));
  }
}
