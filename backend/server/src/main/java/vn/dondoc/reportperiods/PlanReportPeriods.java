package vn.dondoc.reportperiods;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Makes the periods of every running series a year ahead. Running it again makes nothing twice. */
@ApplicationScoped
class PlanReportPeriods {
  private static final Period AHEAD = Period.ofYears(1);

  private final Clock clock;
  private final WorkingCalendar calendar;

  PlanReportPeriods(Clock clock, WorkingCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
  }

  @Scheduled(every = "6h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void planAhead() {
    Instant now = clock.instant();
    ReportSeries.listRunning().forEach(series -> plan(series, now));
  }

  /**
   * Two replicas may plan at the same moment; the unique code of a period in its directive lets one of them win and
   * the other try again six hours later.
   */
  List<ReportPeriod> plan(ReportSeries series, Instant now) {
    Set<String> known = new HashSet<>(ReportPeriod.codesOf(series.directive.id));
    LocalDate horizon = LocalDate.ofInstant(now, Clocks.VIETNAM).plus(AHEAD);
    WorkingDays days = calendar.workingDays();
    List<ReportPeriod> made =
        series.dueUpTo(horizon).stream()
            .filter(planned -> !known.contains(planned.code()))
            .map(planned -> new ReportPeriod(series.directive, planned.plan(days), now))
            .toList();
    ReportPeriod.persist(made);
    return made;
  }
}
