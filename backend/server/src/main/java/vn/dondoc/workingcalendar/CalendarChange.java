package vn.dondoc.workingcalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.time.WorkingDays;

/**
 * What a change of the calendar means: the last working day in time may be another, and a deadline that shifts off rest
 * days goes with it, never to before what was first promised.
 *
 * @param done false when it was only tried
 */
record CalendarChange(boolean done, List<Moved> moved) {
  /** A period whose last day, or last working day in time, is another now. */
  record Moved(
      String directive, String period, LocalDate lastDay, LocalDate lastDayAfter, LocalDate before, LocalDate after) {
    boolean isMove() {
      return !before.equals(after) || !lastDay.equals(lastDayAfter);
    }
  }

  static CalendarChange of(boolean done, WorkingDays before, WorkingDays after, Instant now) {
    return new CalendarChange(
        done, ReportPeriod.listAhead(now).stream().map(p -> moved(p, before, after, now)).filter(Moved::isMove).toList());
  }

  private static Moved moved(ReportPeriod p, WorkingDays before, WorkingDays after, Instant now) {
    var next = p.dueBy(after, now);
    return new Moved(
        p.directive.number, p.label, p.due.lastDay(), next.lastDay(), p.due.lastWorkingDay(before), next.lastWorkingDay(after));
  }
}
