package vn.dondoc.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.shared.language.Language;

class DeadlineTest {
  private static final WorkingDays CALENDAR = ReferenceCalendar.days();

  @Nested
  class WorkedCases {
    @Test
    void beforeTheTwentySeventhEndsWithTheTwentySixth() {
      Deadline due = before("2023-10-27", ShiftPolicy.NONE);
      assertEquals(OffsetDateTime.parse("2023-10-27T00:00:00+07:00").toInstant(), due.at());
      assertEquals(LocalDate.parse("2023-10-26"), due.lastDay());
      assertFalse(due.isMissedAt(OffsetDateTime.parse("2023-10-26T23:59:59.999+07:00").toInstant()));
      assertTrue(due.isMissedAt(OffsetDateTime.parse("2023-10-27T00:00:00+07:00").toInstant()));
    }

    @ParameterizedTest
    @CsvSource({
      "2023-11-27, 2023-11-26, 2023-11-24",
      "2023-12-28, 2023-12-27, 2023-12-27",
      "2026-06-21, 2026-06-20, 2026-06-19",
      "2026-09-21, 2026-09-20, 2026-09-18",
      "2026-12-21, 2026-12-20, 2026-12-18",
      "2027-03-21, 2027-03-20, 2027-03-19",
      "2024-05-05, 2024-05-04, 2024-05-04",
      "2025-04-27, 2025-04-26, 2025-04-26",
      "2026-11-25, 2026-11-24, 2026-11-23"
    })
    void lastDayAndLastWorkingDay(LocalDate named, LocalDate lastDay, LocalDate lastWorkingDay) {
      Deadline due = before(named.toString(), ShiftPolicy.NONE);
      assertEquals(lastDay, due.lastDay());
      assertEquals(lastWorkingDay, due.lastWorkingDay(CALENDAR));
    }

    @Test
    void aDayIncludedEndsAtItsMidnight() {
      Deadline due = Deadline.of("chậm nhất ngày 20/3", Boundary.BY, LocalDate.parse("2026-03-20"), ShiftPolicy.NONE, CALENDAR);
      assertEquals(LocalDate.parse("2026-03-20"), due.lastDay());
    }

    @Test
    void shiftMovesARestDayEitherWay() {
      assertEquals(LocalDate.parse("2023-11-24"), before("2023-11-27", ShiftPolicy.PREVIOUS).lastDay());
      assertEquals(LocalDate.parse("2023-11-27"), before("2023-11-27", ShiftPolicy.NEXT).lastDay());
    }
  }

  @Nested
  class Sentence {
    @Test
    void saysTheDayAndTheWords() {
      assertEquals(
          "Hạn: hết thứ Năm 26/10/2023, vì văn bản ghi “trước ngày 27/10/2023”.",
          DeadlineSentence.of(before("2023-10-27", ShiftPolicy.NONE), CALENDAR, Language.VI));
    }

    @Test
    void namesTheLastWorkingDayWhenTheLastDayIsARestDay() {
      assertEquals(
          "Hạn: hết Chủ nhật 26/11/2023, vì văn bản ghi “trước ngày 27/11/2023”."
              + " Ngày đó là ngày nghỉ; ngày làm việc cuối cùng còn trong hạn là thứ Sáu 24/11/2023.",
          DeadlineSentence.of(before("2023-11-27", ShiftPolicy.NONE), CALENDAR, Language.VI));
    }

    @Test
    void saysWhenTheDayWasMoved() {
      assertEquals(
          "Due: end of Friday 24/11/2023, because the letter says “trước ngày 27/11/2023”."
              + " The letter's last day is Sunday 26/11/2023, a day of rest, so the working day before it counts.",
          DeadlineSentence.of(before("2023-11-27", ShiftPolicy.PREVIOUS), CALENDAR, Language.EN));
    }
  }

  @Property
  void beforeADayIsByTheDayBefore(@ForAll("days") LocalDate day, @ForAll ShiftPolicy shift) {
    Instant before = Deadline.of("x", Boundary.BEFORE, day, shift, CALENDAR).at();
    Instant by = Deadline.of("x", Boundary.BY, day.minusDays(1), shift, CALENDAR).at();
    assertEquals(by, before);
  }

  @Property
  void withoutAShiftNothingMoves(@ForAll("days") LocalDate day) {
    assertEquals(day, Deadline.of("x", Boundary.BY, day, ShiftPolicy.NONE, CALENDAR).lastDay());
  }

  @Property
  void aShiftedLastDayIsTheNearestWorkingDayOnItsSide(@ForAll("days") LocalDate day) {
    LocalDate previous = Deadline.of("x", Boundary.BY, day, ShiftPolicy.PREVIOUS, CALENDAR).lastDay();
    LocalDate next = Deadline.of("x", Boundary.BY, day, ShiftPolicy.NEXT, CALENDAR).lastDay();
    assertTrue(CALENDAR.isWorkingDay(previous) && !previous.isAfter(day));
    assertTrue(CALENDAR.isWorkingDay(next) && !next.isBefore(day));
    assertTrue(previous.plusDays(1).datesUntil(next.isAfter(previous) ? next : previous.plusDays(1)).noneMatch(CALENDAR::isWorkingDay));
  }

  @Property
  void theLastDayIsInTimeToItsLastMoment(@ForAll("days") LocalDate day, @ForAll Boundary boundary, @ForAll ShiftPolicy shift) {
    Deadline due = Deadline.of("x", boundary, day, shift, CALENDAR);
    assertFalse(due.isMissedAt(Deadline.after(due.lastDay()).minusNanos(1)));
    assertTrue(due.isMissedAt(Deadline.after(due.lastDay())));
  }

  @Property
  void aLaterCalendarMakesNobodyLate(@ForAll("days") LocalDate day, @ForAll("days") LocalDate decreed, @ForAll ShiftPolicy shift) {
    Deadline made = Deadline.of("x", Boundary.BY, day, shift, CALENDAR);
    WorkingDays later = new WorkingDays(Set.of(decreed), CALENDAR.makeUpDays());
    Instant at = made.at();
    made.lastWorkingDay(later);
    DeadlineSentence.of(made, later, Language.VI);
    assertEquals(at, made.at());
    assertFalse(made.lastWorkingDay(later).isAfter(made.lastDay()));
  }

  @Property
  void everyWorkingDayIsAWeekdayOrADecreedSaturday(@ForAll("days") LocalDate day) {
    if (CALENDAR.isWorkingDay(day)) {
      assertTrue(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 || CALENDAR.makeUpDays().contains(day));
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate first = LocalDate.parse("2023-01-01");
    return Arbitraries.integers().between(0, 5 * 365).map(first::plusDays);
  }

  private static Deadline before(String date, ShiftPolicy shift) {
    LocalDate day = LocalDate.parse(date);
    String words = "trước ngày %d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    return Deadline.of(words, Boundary.BEFORE, day, shift, CALENDAR);
  }
}
