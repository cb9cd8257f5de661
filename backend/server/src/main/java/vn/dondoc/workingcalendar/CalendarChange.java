package vn.dondoc.workingcalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.time.WorkingDays;

/**
 * What a change of the calendar means: no deadline moves, but the last working day in time may.
 *
 * @param done false when it was only tried
 */
record CalendarChange(boolean done, List<Moved> moved) {
  /** A period whose last working day in time is another now. */
  record Moved(String directive, String period, LocalDate lastDay, LocalDate before, LocalDate after) {}

  static CalendarChange of(boolean done, WorkingDays before, WorkingDays after, Instant now) {
    return new CalendarChange(
        done,
        ReportPeriod.listAhead(now).stream()
            .filter(p -> !p.due.lastWorkingDay(before).equals(p.due.lastWorkingDay(after)))
            .map(
                p ->
                    new Moved(
                        p.directive.number, p.label, p.due.lastDay(), p.due.lastWorkingDay(before), p.due.lastWorkingDay(after)))
            .toList());
  }
}
