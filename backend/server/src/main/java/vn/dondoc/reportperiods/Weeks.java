package vn.dondoc.reportperiods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.stream.IntStream;

/** Weeks of a year as ISO 8601 counts them: the one with 4 January is the first. */
public final class Weeks {
  private Weeks() {}

  public static IntStream of(int year) {
    return IntStream.rangeClosed(1, (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum());
  }

  public static LocalDate day(int year, int week, DayOfWeek weekday) {
    return LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(weekday);
  }
}
