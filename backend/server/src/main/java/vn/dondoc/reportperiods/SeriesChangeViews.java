package vn.dondoc.reportperiods;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Shows the caller what a change of a series means: the occasions to come with what is odd about them, period by period. */
@RequestScoped
class SeriesChangeViews {
  private final CurrentActor actor;
  private final PeriodCounts counts;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HttpHeaders headers;

  SeriesChangeViews(CurrentActor actor, PeriodCounts counts, WorkingCalendar calendar, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.counts = counts;
    this.calendar = calendar;
    this.clock = clock;
    this.headers = headers;
  }

  SeriesView view(ReportSeries series) {
    SeriesPolicy policy = SeriesPolicy.of(actor.get(), series.directive, today());
    List<SeriesAction> offered = List.of(SeriesAction.CHANGE, SeriesAction.END);
    return SeriesView.of(
        series, ActionView.of(offered.toArray(SeriesAction[]::new), action -> policy.decide(action, series), language()));
  }

  SeriesChange of(boolean done, ReportSeries series, List<PeriodChange> changes) {
    Map<UUID, Counts> begun = counts.of(changes.stream().map(c -> c.period().id).toList(), Scope.of(actor.get()), now());
    List<SeriesChange.Period> shown =
        changes.stream()
            .sorted(Comparator.comparing(c -> c.period().due.at()))
            .map(c -> period(c, begun.getOrDefault(c.period().id, Counts.NONE)))
            .toList();
    return series == null
        ? new SeriesChange(done, null, List.of(), shown)
        : new SeriesChange(done, view(series), next(series.directive, List.of(series)), shown);
  }

  private SeriesChange.Period period(PeriodChange c, Counts begun) {
    WorkingDays days = calendar.workingDays();
    return new SeriesChange.Period(
        c.period().id,
        c.period().label,
        c.period().status,
        begun.draft() + begun.submitted() + begun.returned() + begun.accepted(),
        c.effect(),
        DueView.of(c.before(), days, language()),
        DueView.of(c.after(), days, language()),
        c.why() == null ? null : Messages.get(language(), c.why()));
  }

  /** The next eight occasions of some series of a directive, made or not, by due day. */
  List<SeriesChange.Next> next(Directive directive, Collection<ReportSeries> series) {
    WorkingDays days = calendar.workingDays();
    List<ReportPeriod> known = ReportPeriod.listOf(directive.id);
    Map<String, ReportPeriod> made = known.stream().collect(Collectors.toMap(p -> p.code, Function.identity()));
    LocalDate today = today();
    List<ReportPeriod> next =
        series.stream()
            .flatMap(s -> s.next(today, SeriesChange.SHOWN).stream())
            .sorted(Comparator.comparing(ReportSeries.Planned::due))
            .limit(SeriesChange.SHOWN)
            .map(planned -> made.getOrDefault(planned.code(), new ReportPeriod(directive, planned.plan(days), now())))
            .toList();
    List<ReportPeriod> siblings = Stream.concat(known.stream(), next.stream().filter(p -> !made.containsKey(p.code))).toList();
    List<ReportPeriod> others =
        ReportPeriod.listDueAt(next.stream().map(p -> p.due.at()).collect(Collectors.toSet()), directive.id, Scope.of(actor.get()));
    return next.stream().map(p -> shown(p, made.containsKey(p.code), siblings, others, days)).toList();
  }

  private SeriesChange.Next shown(ReportPeriod p, boolean made, List<ReportPeriod> siblings, List<ReportPeriod> others, WorkingDays days) {
    Stream<PeriodWarning> clashes =
        others.stream().filter(other -> other.due.at().equals(p.due.at())).map(other -> PeriodWarning.clash(other, language()));
    return new SeriesChange.Next(
        made ? p.id : null,
        p.code,
        p.label,
        p.coversFrom == null || p.coversTo == null ? null : new PeriodRef.Range(p.coversFrom, p.coversTo),
        DueView.of(p.due, days, language()),
        p.coversTo == null ? null : days.between(p.coversTo, p.due.lastDay()),
        Stream.concat(PeriodWarning.of(p, siblings, days, language()).stream(), clashes).toList());
  }

  private Instant now() {
    return clock.instant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }

  private Language language() {
    return Language.of(headers);
  }
}
