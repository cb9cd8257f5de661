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
  NONE;

  /** Both ends included. */
  public record Range(LocalDate from, LocalDate to) {}

  /** Null for {@code NONE}: the letter gives no range and nobody chose one. */
  public Range of(OccurrenceKind kind, int year) {
    LocalDate end = LocalDate.of(year, kind.lastMonth(), 1);
    LocalDate start = end.minusMonths(kind.months() - 1L);
    return switch (this) {
      case ND09 -> new Range(start.minusMonths(1).withDayOfMonth(15), end.withDayOfMonth(14));
      case CALENDAR -> new Range(start, end.withDayOfMonth(end.lengthOfMonth()));
      case NONE -> null;
    };
  }

  /** The year a due day of an occurrence belongs to: a report on a year may be due early in the next. */
  static int yearOfDue(OccurrenceKind kind, MonthDay due, int year) {
    return due.getMonthValue() < kind.lastMonth() ? year + 1 : year;
  }
}
