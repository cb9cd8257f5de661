package vn.dondoc.duecalendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.time.Deadline;

/** One thing of the directive that falls due for some units. */
record DueThing(DueCalendarView.Kind kind, String label, String text, Deadline due, Set<UUID> units) {
  LocalDate day() {
    return due.lastDay();
  }
}
