package vn.dondoc.reportperiods;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days a recurring report covers, by preset.
 *
 * <p>{@code ND09} is Nghị định 09/2019/NĐ-CP, Điều 12: figures run from the 15th of the month before the period to the
 * 14th of its last month. The decree has no nine-month window; 15/12 to 14/9 continues its pattern.
 */
public enum CoverageWindow {
  ND09,
  CALENDAR,
  /** Figures are closed on a day of the month that somebody chose: from the day after it to that day. */
  CUT_OFF,
  NONE;

  /** Both ends included. */
  public record Range(LocalDate from, LocalDate to) {}

  private static final int ND09_CUT_OFF = 14;

  public Range of(OccurrenceKind kind, int year) {
    return of(kind, year, ND09_CUT_OFF);
  }

  /**
   * Null for {@code NONE}: the letter gives no range and nobody chose one.
   *
   * @param cutOffDay for {@code CUT_OFF}
   */
  public Range of(OccurrenceKind kind, int year, int cutOffDay) {
    LocalDate end = LocalDate.of(year, kind.lastMonth(), 1);
    LocalDate start = end.minusMonths(kind.months() - 1L);
    return switch (this) {
      case ND09 -> upTo(start, end, ND09_CUT_OFF);
      case CUT_OFF -> upTo(start, end, cutOffDay);
      case CALENDAR -> new Range(start, end.withDayOfMonth(end.lengthOfMonth()));
      case NONE -> null;
    };
  }

  private static Range upTo(LocalDate start, LocalDate end, int day) {
    return new Range(start.minusMonths(1).withDayOfMonth(day).plusDays(1), end.withDayOfMonth(day));
  }

  /** The year a due day of an occurrence belongs to: a report on a year may be due early in the next. */
  public static int yearOfDue(OccurrenceKind kind, MonthDay due, int year) {
    return due.getMonthValue() < kind.lastMonth() ? year + 1 : year;
  }
}
