package vn.dondoc.workingcalendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.shared.time.Clocks;

/**
 * A change of the calendar, by what stood before it.
 *
 * @param was null for an ordinary day
 */
record EarlierDayView(LocalDate day, CalendarDayView was, OffsetDateTime changedAt, String changedBy) {
  static EarlierDayView of(EarlierDay.Changed changed) {
    EarlierDay e = changed.earlier();
    return new EarlierDayView(
        e.day,
        e.kind == null ? null : new CalendarDayView(e.day, e.kind, e.nameVi, e.nameEn, e.source),
        Clocks.inVietnam(e.changedAt),
        changed.by());
  }
}
