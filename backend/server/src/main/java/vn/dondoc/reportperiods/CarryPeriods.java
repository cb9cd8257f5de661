package vn.dondoc.reportperiods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingCalendar;

/**
 * What becomes of report periods when a later directive comes. The same occasion goes on with its reports, under another
 * deadline where that moved; others that nobody has begun stop; one with reports stays open for those who have begun.
 */
@ApplicationScoped
class CarryPeriods implements CarriesOver {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final WorkingCalendar calendar;
  private final PeriodCounts counts;
  private final Event<PeriodDueMoved> moved;
  private final Event<PeriodStopped> stopped;
  private final Journal journal;
  private final Clock clock;

  CarryPeriods(
      WorkingCalendar calendar,
      PeriodCounts counts,
      Event<PeriodDueMoved> moved,
      Event<PeriodStopped> stopped,
      Journal journal,
      Clock clock) {
    this.calendar = calendar;
    this.counts = counts;
    this.moved = moved;
    this.stopped = stopped;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param old null for one that is added
   * @param planned null where the later directive names no such occasion
   */
  private record Step(Effect effect, ReportPeriod old, ActivationPlan.Period planned, String note) {}

  private record SeriesStep(Effect effect, ReportSeries old, ActivationPlan.Series planned) {}

  @Override
  public List<Line> preview(Change change, ActivationPlan plan) {
    List<SeriesStep> series = seriesSteps(change, plan, clock.instant());
    return lines(series, steps(change, plan, series, clock.instant()));
  }

  @Override
  public Outcome carryOver(Change change, ActivationPlan plan, Directive next, Map<String, Clause> clauses, Actor actor, Instant now) {
    List<SeriesStep> series = seriesSteps(change, plan, now);
    List<Step> steps = steps(change, plan, series, now);
    List<Line> lines = lines(series, steps);
    for (SeriesStep step : series) {
      take(step, change, next, actor, now);
    }
    for (Step step : steps) {
      take(step, change, next, actor, now);
    }
    ReportPeriod.flush();
    Set<ActivationPlan.Period> gone = steps.stream().filter(s -> s.old() != null && s.planned() != null).map(Step::planned).collect(Collectors.toSet());
    Set<ActivationPlan.Series> going = series.stream().filter(s -> s.effect() == Effect.KEPT && s.planned() != null).map(SeriesStep::planned).collect(Collectors.toSet());
    List<ActivationPlan.Period> rest = plan.periods().stream().filter(p -> !gone.contains(p)).toList();
    return new Outcome(CarriesOver.rest(plan, plan.assignments(), rest, plan.series().stream().filter(s -> !going.contains(s)).toList()), lines);
  }

  private static List<SeriesStep> seriesSteps(Change change, ActivationPlan plan, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    List<ActivationPlan.Series> open = new ArrayList<>(plan.series());
    List<SeriesStep> steps = new ArrayList<>();
    for (ReportSeries old : ReportSeries.listWithDirective(change.target().id)) {
      if (old.endsOn != null && old.endsOn.isBefore(today)) {
        continue;
      }
      Optional<ActivationPlan.Series> same = change.kind() == Kind.REVOKES ? Optional.empty() : open.stream().filter(old::isSameAs).findFirst();
      if (same.isPresent()) {
        open.remove(same.get());
        steps.add(new SeriesStep(Effect.KEPT, old, same.get()));
      } else if (change.kind() == Kind.AMENDS && plan.series().isEmpty()) {
        steps.add(new SeriesStep(Effect.KEPT, old, null));
      } else {
        steps.add(new SeriesStep(Effect.DROPPED, old, null));
      }
    }
    open.forEach(planned -> steps.add(new SeriesStep(Effect.ADDED, null, planned)));
    return steps;
  }

  private List<Step> steps(Change change, ActivationPlan plan, List<SeriesStep> series, Instant now) {
    List<ReportPeriod> old = ReportPeriod.listOf(change.target().id);
    Set<UUID> ending = series.stream().filter(s -> s.effect() == Effect.DROPPED).map(s -> s.old().id).collect(Collectors.toSet());
    Set<UUID> begun = begun(change.target(), old, now);
    Set<UUID> matched = new HashSet<>();
    List<Step> steps = new ArrayList<>();
    for (ActivationPlan.Period planned : plan.periods()) {
      ReportPeriod same = change.kind() == Kind.REVOKES ? null : same(old, planned, matched);
      steps.add(same == null ? new Step(Effect.ADDED, null, planned, null) : matched(same, planned, now));
    }
    for (ReportPeriod period : old) {
      if (!matched.contains(period.id)) {
        boolean ends = period.seriesId == null ? change.kind() != Kind.AMENDS : ending.contains(period.seriesId);
        steps.add(unnamed(period, ends, begun));
      }
    }
    return steps;
  }

  private Step matched(ReportPeriod old, ActivationPlan.Period planned, Instant now) {
    Deadline due = deadline(planned);
    if (due.at().equals(old.due.at())) {
      return new Step(Effect.KEPT, old, planned, null);
    }
    return due.isMissedAt(now) ? new Step(Effect.KEPT, old, planned, "past") : new Step(Effect.CHANGED, old, planned, null);
  }

  private static Step unnamed(ReportPeriod period, boolean ends, Set<UUID> begun) {
    if (!ends) {
      return new Step(Effect.KEPT, period, null, null);
    }
    if (period.status == PeriodStatus.CLOSED) {
      return new Step(Effect.KEPT, period, null, "closed");
    }
    return begun.contains(period.id) ? new Step(Effect.KEPT, period, null, "begun") : new Step(Effect.DROPPED, period, null, null);
  }

  private static ReportPeriod same(List<ReportPeriod> old, ActivationPlan.Period planned, Set<UUID> taken) {
    return old.stream()
        .filter(p -> p.seriesId == null && p.status != PeriodStatus.CLOSED && !taken.contains(p.id) && isSame(p, planned))
        .findFirst()
        .filter(p -> taken.add(p.id))
        .orElse(null);
  }

  /** The same range of days; of two without one, the same name. */
  private static boolean isSame(ReportPeriod old, ActivationPlan.Period planned) {
    return old.coversFrom == null && planned.coversFrom() == null
        ? old.label.strip().equalsIgnoreCase(planned.label().strip())
        : Objects.equals(old.coversFrom, planned.coversFrom()) && Objects.equals(old.coversTo, planned.coversTo());
  }

  /** Those in which some unit has more than an empty form, counted over all its receivers. */
  private Set<UUID> begun(Directive target, List<ReportPeriod> periods, Instant now) {
    Scope all = new Scope(Set.of(), Set.copyOf(target.receivers()), Set.of());
    List<UUID> open = periods.stream().filter(p -> p.status == PeriodStatus.OPEN).map(p -> p.id).toList();
    return open.isEmpty() || all.isEmpty()
        ? Set.of()
        : counts.of(open, all, now).entrySet().stream()
            .filter(e -> e.getValue().draft() + e.getValue().submitted() + e.getValue().returned() + e.getValue().accepted() > 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  private void take(SeriesStep step, Change change, Directive next, Actor actor, Instant now) {
    if (step.effect() == Effect.DROPPED) {
      step.old().end(LocalDate.ofInstant(now, Clocks.VIETNAM));
      record("report-series.end", step.old().id, step.old().version, actor, now);
    } else if (step.effect() == Effect.KEPT && step.planned() != null && change.moves()) {
      step.old().goOnUnder(next);
      ReportPeriod.listNotClosedOf(step.old().id).forEach(p -> p.goOnUnder(next, p.code, now));
      record("report-series.carry-over", step.old().id, step.old().version, actor, now);
    }
  }

  private void take(Step step, Change change, Directive next, Actor actor, Instant now) {
    ReportPeriod period = step.old();
    if (period == null) {
      return;
    }
    if (step.effect() == Effect.DROPPED) {
      stop(period, change.reason(), actor, now);
    } else if ("begun".equals(step.note())) {
      stopped.fire(new PeriodStopped(period, change.reason(), actor, now));
    } else if (step.planned() != null) {
      goOn(step, change, next, actor, now);
    }
  }

  private void stop(ReportPeriod period, String reason, Actor actor, Instant now) {
    if (period.status == PeriodStatus.PLANNED) {
      record(ReportPeriodAction.REMOVE.journalAction(), period.id, period.version, actor, now);
      period.delete();
      return;
    }
    stopped.fire(new PeriodStopped(period, reason, actor, now));
    period.close(now);
    ReportPeriod.flush();
    record(ReportPeriodAction.CLOSE.journalAction(), period.id, period.version, actor, now);
  }

  private void goOn(Step step, Change change, Directive next, Actor actor, Instant now) {
    ReportPeriod period = step.old();
    if (change.moves()) {
      period.goOnUnder(next, step.planned().code(), now);
    }
    if (step.effect() == Effect.CHANGED) {
      period.moveDue(deadline(step.planned()), now);
      if (period.status == PeriodStatus.OPEN) {
        moved.fire(new PeriodDueMoved(period, now));
      }
    }
    ReportPeriod.flush();
    record(ReportPeriodAction.CHANGE.journalAction(), period.id, period.version, actor, now);
  }

  private void record(String action, UUID subject, long version, Actor actor, Instant now) {
    UUID unit = actor.unitsAs(Role.COORDINATOR).stream().sorted().findFirst().orElseThrow();
    journal.record(actor, unit, action, subject, version, List.of(), now);
  }

  private List<Line> lines(List<SeriesStep> series, List<Step> steps) {
    List<Line> lines = new ArrayList<>();
    for (SeriesStep s : series) {
      UUID id = s.old() == null ? null : s.old().id;
      lines.add(new Line(Subject.SERIES, s.effect(), id, null, s.old() == null ? null : side(s.old()), s.planned() == null ? null : side(s.planned()), null));
    }
    for (Step s : steps) {
      UUID id = s.old() == null ? null : s.old().id;
      lines.add(new Line(Subject.PERIOD, s.effect(), id, null, s.old() == null ? null : side(s.old()), s.planned() == null ? null : side(s.planned()), s.note()));
    }
    return lines;
  }

  private static Side side(ReportSeries s) {
    return new Side(s.label, s.occurrences.stream().map(o -> o.label() + " " + o.words()).collect(Collectors.joining("; ")), null, null, null);
  }

  private static Side side(ActivationPlan.Series s) {
    return new Side(s.label(), s.occurrences().stream().map(o -> o.label() + " " + o.words()).collect(Collectors.joining("; ")), null, null, null);
  }

  private static Side side(ReportPeriod p) {
    return new Side(p.label, range(p.coversFrom, p.coversTo), null, p.due.words(), p.due.lastDay());
  }

  private Side side(ActivationPlan.Period p) {
    return new Side(p.label(), range(p.coversFrom(), p.coversTo()), null, p.due().words(), deadline(p).lastDay());
  }

  private static String range(LocalDate from, LocalDate to) {
    return from == null || to == null ? null : DAY.format(from) + " – " + DAY.format(to);
  }

  private Deadline deadline(ActivationPlan.Period planned) {
    ActivationPlan.Due due = planned.due();
    return Deadline.of(due.words(), due.boundary(), due.date(), due.shift(), calendar.workingDays());
  }
}
