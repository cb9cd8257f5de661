package vn.dondoc.reportperiods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.ShiftPolicy;

/** A series as it may be read and written back. */
record SeriesView(
    UUID id,
    long version,
    UUID directive,
    String label,
    int firstYear,
    LocalDate endsOn,
    boolean cumulative,
    UUID template,
    List<OccurrenceView> occurrences,
    List<ActionView> allowedActions) {

  record OccurrenceView(
      String label,
      OccurrenceKind kind,
      String words,
      Boundary boundary,
      Integer month,
      Integer day,
      DayOfWeek weekday,
      ShiftPolicy shift,
      CoverageWindow window,
      Integer cutOffDay) {}

  static SeriesView of(ReportSeries s, List<ActionView> actions) {
    return new SeriesView(
        s.id, s.version, s.directive.id, s.label, s.firstYear, s.endsOn, s.cumulative, s.templateId,
        s.occurrences.stream()
            .map(
                o ->
                    new OccurrenceView(
                        o.label(), o.kind(), o.words(), o.boundary(), o.due() == null ? null : o.due().getMonthValue(),
                        o.due() == null ? null : o.due().getDayOfMonth(), o.weekday(), o.shift(), o.window(), o.cutOffDay()))
            .toList(),
        actions);
  }
}
