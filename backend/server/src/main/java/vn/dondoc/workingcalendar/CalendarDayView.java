package vn.dondoc.workingcalendar;

import java.time.LocalDate;
import vn.dondoc.shared.time.CalendarDay;

/** A day of the calendar that is out of the ordinary. */
record CalendarDayView(LocalDate day, CalendarDay.Kind kind, String nameVi, String nameEn, String source) {
  static CalendarDayView of(CalendarDay d) {
    return new CalendarDayView(d.day, d.kind, d.nameVi, d.nameEn, d.source);
  }
}
