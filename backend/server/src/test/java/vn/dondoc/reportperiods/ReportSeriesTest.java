package vn.dondoc.reportperiods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.time.WorkingDays;

/** The rule of a series, and what no later calendar can do to a deadline. */
class ReportSeriesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int TEN_YEARS = 3_652;

  /** Ten years with up to 150 holidays and as many Saturdays made working days. */
  @Provide
  Arbitrary<WorkingDays> calendars() {
    Arbitrary<Set<LocalDate>> holidays =
        Arbitraries.integers().between(0, TEN_YEARS).map(FIRST::plusDays).set().ofMaxSize(150);
    Arbitrary<Set<LocalDate>> saturdays =
        Arbitraries.integers().between(0, TEN_YEARS / 7).map(week -> LocalDate.of(2026, 1, 3).plusWeeks(week)).set().ofMaxSize(150);
    return Combinators.combine(holidays, saturdays)
        .as(
            (off, on) -> {
              Set<LocalDate> holiday = new HashSet<>(off);
              holiday.removeAll(on);
              return new WorkingDays(holiday, on);
            });
  }

  @Property(tries = 300)
  void aLaterCalendarMakesNobodyLateInRetrospect(
      @ForAll("calendars") WorkingDays before,
      @ForAll("calendars") WorkingDays after,
      @ForAll ShiftPolicy shift,
      @ForAll Boundary boundary,
      @ForAll @IntRange(min = 0, max = TEN_YEARS) int day,
      @ForAll @IntRange(min = -5_000_000, max = 5_000_000) int sent) {
    ReportPeriod period = period(Deadline.of("hạn", boundary, FIRST.plusDays(day), shift, before));
    Instant due = period.due.at();
    Instant done = due.plusSeconds(sent);
    Timeliness was = Timeliness.of(due, done, done);
    // Whatever the calendar says now, the deadline that was given stands, and only its explanation is counted anew
    assertTrue(after.isWorkingDay(period.due.lastWorkingDay(after)));
    assertTrue(!period.due.lastWorkingDay(after).isAfter(period.due.lastDay()));
    assertEquals(was, Timeliness.of(period.due.at(), done, done.plus(9999, ChronoUnit.DAYS)));
    // A coordinator who moves it by the new calendar cannot move it behind what is over already
    Deadline moved = Deadline.of("hạn", boundary, FIRST.plusDays(day), shift, after);
    Instant now = done.isAfter(due) ? done : due;
    if (!now.isBefore(moved.at()) && !moved.equals(period.due)) {
      org.junit.jupiter.api.Assertions.assertThrows(ProblemException.class, () -> period.moveDue(moved, now));
      assertEquals(due, period.due.at());
    }
  }

  @Property(tries = 300)
  void workingDaysBetweenAreThoseThatOneCounts(
      @ForAll("calendars") WorkingDays days, @ForAll @IntRange(min = 0, max = 3_000) int from, @ForAll @IntRange(min = -20, max = 60) int length) {
    LocalDate after = FIRST.plusDays(from);
    long counted = Stream.iterate(1, i -> i + 1).limit(Math.max(0, length)).map(after::plusDays).filter(days::isWorkingDay).count();
    assertEquals(counted, days.between(after, after.plusDays(length)));
  }

  @Property
  void occasionsComeInOrderEachOnceWithinTheRulesBounds(
      @ForAll @IntRange(min = 1, max = 28) int day, @ForAll @IntRange(min = 2026, max = 2030) int firstYear, @ForAll boolean ends) {
    ReportSeries series = series(firstYear, ends ? LocalDate.of(firstYear + 2, 6, 30) : null, quarters(day));
    List<ReportSeries.Planned> next = series.next(LocalDate.of(2026, 11, 24), 8);
    assertTrue(next.size() <= 8 && (ends || next.size() == 8));
    for (int i = 0; i < next.size(); i++) {
      ReportSeries.Planned planned = next.get(i);
      assertTrue(i == 0 || planned.due().isAfter(next.get(i - 1).due()));
      assertTrue(planned.due().isAfter(LocalDate.of(2026, 11, 24)));
      assertTrue(series.endsOn == null || !planned.due().isAfter(series.endsOn));
      assertEquals(1, next.stream().filter(p -> p.code().equals(planned.code())).count());
    }
  }

  @Test
  void whatIsSkippedOrEndedIsNotAskedForAgain() {
    ReportSeries series = series(2027, null, quarters(20));
    String second = series.next(LocalDate.of(2027, 1, 1), 4).get(1).code();
    series.skip(second);
    assertTrue(series.next(LocalDate.of(2027, 1, 1), 8).stream().noneMatch(p -> p.code().equals(second)));
    series.end(LocalDate.of(2027, 12, 31));
    series.end(LocalDate.of(2030, 1, 1));
    assertEquals(LocalDate.of(2027, 12, 31), series.endsOn, "an end is not moved away by another");
    assertEquals(3, series.next(LocalDate.of(2027, 1, 1), 8).size());
  }

  @Test
  void aCutOffDayMakesItsRange() {
    assertEquals(
        new CoverageWindow.Range(LocalDate.of(2027, 2, 21), LocalDate.of(2027, 3, 20)), CoverageWindow.CUT_OFF.of(OccurrenceKind.MONTH_3, 2027, 20));
    assertEquals(
        new CoverageWindow.Range(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 28)), CoverageWindow.CUT_OFF.of(OccurrenceKind.MONTH_3, 2027, 28));
  }

  @Test
  void aWeeklyReportComesOnItsWeekdayAndIsOnTheSevenDaysBefore() {
    ReportSeries series = series(2026, null, List.of(weekly(Boundary.BEFORE, DayOfWeek.FRIDAY)));
    List<ReportSeries.Planned> next = series.next(LocalDate.of(2026, 12, 20), 3);
    assertEquals(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 8)), next.stream().map(ReportSeries.Planned::due).toList());
    assertEquals(List.of("2026-WEEK_52", "2026-WEEK_53", "2027-WEEK_1"), next.stream().map(ReportSeries.Planned::code).toList());
    ReportPeriod.Plan plan = next.getFirst().plan(new WorkingDays(Set.of(), Set.of()));
    assertEquals("Báo cáo tuần 52/2026", plan.label());
    assertEquals(new CoverageWindow.Range(LocalDate.of(2026, 12, 17), LocalDate.of(2026, 12, 23)), plan.covers());
    ReportPeriod period = new ReportPeriod(directive(), plan, Instant.EPOCH);
    period.seriesId = series.id;
    assertEquals(OccurrenceKind.WEEK, period.kind().orElseThrow());
    assertEquals(next.getFirst(), series.plannedOf(period).orElseThrow());
  }

  @Test
  void anotherDayOfTheWeekHoldsFromNowOn() {
    ReportSeries series = series(2026, null, List.of(weekly(Boundary.BEFORE, DayOfWeek.FRIDAY)));
    series.changeDue(OccurrenceKind.WEEK, "chậm nhất thứ Hai hằng tuần", Boundary.BY, LocalDate.of(2026, 12, 21), ShiftPolicy.NONE);
    assertEquals(LocalDate.of(2026, 12, 28), series.next(LocalDate.of(2026, 12, 21), 1).getFirst().due());
  }

  private static ReportSeries.Occurrence weekly(Boundary boundary, DayOfWeek day) {
    return new ReportSeries.Occurrence("Báo cáo tuần", OccurrenceKind.WEEK, "trước thứ Sáu hằng tuần", boundary, null, day, CoverageWindow.CALENDAR, null, null);
  }

  private static List<ReportSeries.Occurrence> quarters(int day) {
    return Stream.of(OccurrenceKind.QUARTER_1, OccurrenceKind.QUARTER_2, OccurrenceKind.QUARTER_3, OccurrenceKind.QUARTER_4)
        .map(k -> new ReportSeries.Occurrence("Quý", k, "trước ngày", Boundary.BEFORE, MonthDay.of(k.lastMonth(), day), null, CoverageWindow.ND09, null, null))
        .toList();
  }

  private static ReportSeries series(int firstYear, LocalDate endsOn, List<ReportSeries.Occurrence> occurrences) {
    return new ReportSeries(directive(), "", new ReportSeries.Rule("Chế độ", firstYear, endsOn, true, UUID.randomUUID(), occurrences), null);
  }

  private static Directive directive() {
    Directive directive = new Directive() {};
    directive.issuedOn = LocalDate.of(2023, 10, 12);
    return directive;
  }

  private static ReportPeriod period(Deadline due) {
    return new ReportPeriod(directive(), new ReportPeriod.Plan("R1", "Kỳ", null, true, due, null, UUID.randomUUID(), null), Instant.EPOCH);
  }
}
