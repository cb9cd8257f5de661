package vn.dondoc.duecalendar;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.units.UnitRef;

/**
 * @param settled false for a draft with open points: nothing can be said yet
 * @param truncated more units than are counted
 */
record DueCalendarView(boolean settled, List<ItemView> items, List<WeekView> weeks, boolean truncated) {

  enum Kind {
    DUTY,
    PERIOD,
    SERIES
  }

  /** @param restDay the last day in time is no working day; the deadline's sentence names the one before */
  record ItemView(LocalDate day, boolean restDay, Kind kind, String label, String text, DueView due, int units, List<DirectiveRef> clashes) {}

  /** @param loads units with the most first */
  record WeekView(LocalDate from, LocalDate to, List<LoadView> loads) {}

  record LoadView(UnitRef unit, int ofThis, int all) {}
}
