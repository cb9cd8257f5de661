package vn.dondoc.reportperiods;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Shows report periods to the caller of this request: counts, warnings and actions of a page in one statement each. */
@RequestScoped
class ReportPeriodViews {
  private final CurrentActor actor;
  private final PeriodCounts counts;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HttpHeaders headers;

  ReportPeriodViews(
      CurrentActor actor, PeriodCounts counts, WorkingCalendar calendar, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.counts = counts;
    this.calendar = calendar;
    this.clock = clock;
    this.headers = headers;
  }

  Function<ReportPeriod, ReportPeriodView> of(List<ReportPeriod> periods) {
    Map<UUID, Counts> counted =
        counts.of(periods.stream().map(p -> p.id).toList(), Scope.of(actor.get()), clock.instant());
    List<ReportPeriod> siblings =
        ReportPeriod.listOfAll(periods.stream().map(p -> p.directive.id).collect(Collectors.toSet()));
    ReportPeriodPolicy policy = ReportPeriodPolicy.of(actor.get(), periods);
    WorkingDays days = calendar.workingDays();
    Language language = Language.of(headers);
    return period ->
        ReportPeriodView.of(
            period,
            PeriodRef.of(period, days, language),
            DueView.of(period.originalDue, days, language),
            counted.getOrDefault(period.id, Counts.NONE),
            PeriodWarning.of(period, siblings, days, language),
            ActionView.of(ReportPeriodAction.values(), action -> policy.decide(action, period), language));
  }
}
