package vn.dondoc.reportperiods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageWindowTest {

  @ParameterizedTest
  @CsvSource({
    "ND09, QUARTER_1, 2023-12-15, 2024-03-14",
    "ND09, QUARTER_2, 2024-03-15, 2024-06-14",
    "ND09, QUARTER_3, 2024-06-15, 2024-09-14",
    "ND09, QUARTER_4, 2024-09-15, 2024-12-14",
    "ND09, HALF_YEAR, 2023-12-15, 2024-06-14",
    "ND09, SECOND_HALF, 2024-06-15, 2024-12-14",
    "ND09, NINE_MONTHS, 2023-12-15, 2024-09-14",
    "ND09, YEAR, 2023-12-15, 2024-12-14",
    "ND09, MONTH_1, 2023-12-15, 2024-01-14",
    "CALENDAR, QUARTER_1, 2024-01-01, 2024-03-31",
    "CALENDAR, MONTH_2, 2024-02-01, 2024-02-29",
    "CALENDAR, YEAR, 2024-01-01, 2024-12-31"
  })
  void coversTheDaysOfTheDecreeOrOfTheCalendar(CoverageWindow window, OccurrenceKind kind, LocalDate from, LocalDate to) {
    assertEquals(new CoverageWindow.Range(from, to), window.of(kind, 2024));
  }

  @Test
  void withoutAPresetNothingIsCovered() {
    assertNull(CoverageWindow.NONE.of(OccurrenceKind.YEAR, 2024));
  }

  @Test
  void aYearsReportDueInJanuaryIsDueInTheNextYear() {
    assertEquals(2025, CoverageWindow.yearOfDue(OccurrenceKind.YEAR, MonthDay.of(1, 15), 2024));
    assertEquals(2024, CoverageWindow.yearOfDue(OccurrenceKind.QUARTER_1, MonthDay.of(3, 21), 2024));
  }
}
