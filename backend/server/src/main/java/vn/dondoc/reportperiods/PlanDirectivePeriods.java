package vn.dondoc.reportperiods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveActivated;
import vn.dondoc.directives.WhenToReport;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.reportperiods.templates.ReportTemplate;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Writes the periods and series of a directive that comes into force, and tells when to report. */
@ApplicationScoped
class PlanDirectivePeriods implements WhenToReport {
  private final WorkingCalendar calendar;
  private final PlanReportPeriods ahead;
  private final OpenReportPeriods opening;

  PlanDirectivePeriods(WorkingCalendar calendar, PlanReportPeriods ahead, OpenReportPeriods opening) {
    this.calendar = calendar;
    this.ahead = ahead;
    this.opening = opening;
  }

  void plan(@Observes DirectiveActivated activated) {
    UUID template =
        ReportTemplate.findDefault()
            .map(t -> t.id)
            .orElseThrow(() -> new IllegalStateException("No report template is loaded"));
    List<ReportPeriod> periods = new ArrayList<>();
    for (ActivationPlan.Period planned : activated.plan().periods()) {
      periods.add(new ReportPeriod(activated.directive(), planOf(planned, template), activated.now()));
    }
    ReportPeriod.persist(periods);
    for (ActivationPlan.Series planned : activated.plan().series()) {
      ReportSeries series = series(activated.directive(), planned, template);
      series.persist();
      periods.addAll(ahead.plan(series, activated.now()));
    }
    periods.sort(Comparator.comparing(period -> period.due.at()));
    opening.openThoseDue(periods, activated.actor(), activated.now());
  }

  private ReportPeriod.Plan planOf(ActivationPlan.Period planned, UUID template) {
    CoverageWindow.Range covers =
        planned.coversFrom() == null || planned.coversTo() == null
            ? null
            : new CoverageWindow.Range(planned.coversFrom(), planned.coversTo());
    return new ReportPeriod.Plan(
        planned.code(), planned.label(), covers, planned.cumulative(), deadline(planned.due()), null, template, null);
  }

  private static ReportSeries series(Directive directive, ActivationPlan.Series planned, UUID template) {
    List<ReportSeries.Occurrence> occurrences =
        planned.occurrences().stream()
            .map(
                o ->
                    new ReportSeries.Occurrence(
                        o.label(),
                        OccurrenceKind.valueOf(o.kind()),
                        o.words(),
                        o.boundary(),
                        o.due(),
                        o.weekday(),
                        CoverageWindow.valueOf(o.window()),
                        null,
                        ShiftPolicy.NONE))
            .toList();
    var rule = new ReportSeries.Rule(planned.label(), planned.firstYear(), null, true, template, occurrences);
    return new ReportSeries(directive, ReportSeries.nextCode(directive), rule, null);
  }

  private Deadline deadline(ActivationPlan.Due due) {
    return Deadline.of(due.words(), due.boundary(), due.date(), due.shift(), calendar.workingDays());
  }

  @Override
  public List<Period> periodsOf(UUID directive, Language language) {
    WorkingDays days = calendar.workingDays();
    return ReportPeriod.listOf(directive).stream()
        .map(p -> PeriodRef.of(p, days, language))
        .map(r -> new Period(r.id(), r.code(), r.label(), r.status().name(), range(r.covers()), r.due()))
        .toList();
  }

  private static Range range(PeriodRef.Range covers) {
    return covers == null ? null : new Range(covers.from(), covers.to());
  }

  @Override
  public List<Series> seriesOf(UUID directive) {
    return ReportSeries.listOf(directive).stream()
        .map(s -> new Series(s.label, s.occurrences.stream().map(o -> new Occurrence(o.label(), o.words())).toList()))
        .toList();
  }

  @Override
  public DueView preview(ActivationPlan.Due due, Language language) {
    return DueView.of(deadline(due), calendar.workingDays(), language);
  }
}
