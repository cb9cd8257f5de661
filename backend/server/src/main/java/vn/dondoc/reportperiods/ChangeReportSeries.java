package vn.dondoc.reportperiods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.reportperiods.templates.ReportTemplate;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingCalendar;

/**
 * Makes, changes and ends a series together with the periods it has made. What is planned follows the rule; what is
 * open, and so is being worked on, changes only when the caller says so; what is closed never does.
 */
@ApplicationScoped
class ChangeReportSeries {
  private final WorkingCalendar calendar;
  private final PlanReportPeriods ahead;
  private final OpenReportPeriods opening;
  private final Journal journal;
  private final Event<PeriodDueMoved> moved;

  ChangeReportSeries(
      WorkingCalendar calendar, PlanReportPeriods ahead, OpenReportPeriods opening, Journal journal, Event<PeriodDueMoved> moved) {
    this.calendar = calendar;
    this.ahead = ahead;
    this.opening = opening;
    this.journal = journal;
    this.moved = moved;
  }

  /** A series and the periods it made or changed. */
  record Outcome(ReportSeries series, List<PeriodChange> changes) {}

  /**
   * @param opens whether what is due to open opens at once; a trial opens nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Outcome add(NewSeriesInput input, boolean opens, Actor actor, Instant now) {
    Directive directive =
        ReceivedDirectives.findRunning(input.directive(), actor.unitsAs(Role.COORDINATOR))
            .orElseThrow(() -> wrong("/directive", "unknown-directive"));
    ReportSeries series =
        new ReportSeries(directive, ReportSeries.nextCode(directive), input.rule().rule(template(input.rule(), null)), today(now));
    requireSomething(series, now);
    series.persist();
    List<ReportPeriod> made = ahead.plan(series, now);
    record(series, SeriesAction.ADD, actor, now);
    if (opens) {
      opening.openThoseDue(made, actor, now);
    }
    return new Outcome(series, made.stream().map(PeriodChange::made).toList());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Outcome change(ReportSeries series, SeriesInput input, ApplyTo reach, boolean opens, Actor actor, Instant now) {
    series.change(input.rule(template(input, series.templateId)), today(now));
    requireSomething(series, now);
    List<PeriodChange> changes = new ArrayList<>();
    for (ReportPeriod period : ReportPeriod.listNotClosedOf(series.id)) {
      follow(series, period, reach, actor, now).ifPresent(changes::add);
    }
    List<ReportPeriod> made = ahead.plan(series, now);
    made.forEach(period -> changes.add(PeriodChange.made(period)));
    record(series, SeriesAction.CHANGE, actor, now);
    if (opens) {
      opening.openThoseDue(made, actor, now);
    }
    return new Outcome(series, changes);
  }

  private Optional<PeriodChange> follow(ReportSeries series, ReportPeriod period, ApplyTo reach, Actor actor, Instant now) {
    Optional<ReportPeriod.Plan> plan = series.plannedOf(period).map(planned -> planned.plan(calendar.workingDays()));
    boolean open = period.status == PeriodStatus.OPEN;
    if (plan.isEmpty()) {
      return Optional.of(open ? PeriodChange.kept(period, "opened") : remove(period, actor, now));
    }
    if (period.follows(plan.get())) {
      return Optional.empty();
    }
    String stays = staysAs(period, plan.get(), reach, now);
    if (stays != null) {
      return Optional.of(PeriodChange.kept(period, stays));
    }
    Deadline before = period.due;
    period.follow(plan.get(), now);
    recordPeriod(period, ReportPeriodAction.CHANGE.journalAction(), actor, now);
    if (open && !before.equals(period.due)) {
      moved.fire(new PeriodDueMoved(period, now));
    }
    return Optional.of(PeriodChange.changed(period, before));
  }

  private static String staysAs(ReportPeriod period, ReportPeriod.Plan plan, ApplyTo reach, Instant now) {
    if (plan.due().isMissedAt(now)) {
      return "past";
    }
    if (reach == ApplyTo.ALL) {
      return null;
    }
    return period.status == PeriodStatus.OPEN ? "open" : period.originalDue != null ? "moved" : null;
  }

  /** From this day on nothing more is due; what has opened stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  Outcome end(ReportSeries series, LocalDate lastDay, Actor actor, Instant now) {
    LocalDate today = today(now);
    series.end(lastDay == null || lastDay.isBefore(today) ? today : lastDay);
    List<PeriodChange> changes = new ArrayList<>();
    for (ReportPeriod period : ReportPeriod.listNotClosedOf(series.id)) {
      if (period.due.date().isAfter(series.endsOn)) {
        changes.add(period.status == PeriodStatus.OPEN ? PeriodChange.kept(period, "opened") : remove(period, actor, now));
      }
    }
    record(series, SeriesAction.END, actor, now);
    return new Outcome(series, changes);
  }

  /** Takes out one period, or one and those after it, or all that have not opened. */
  @Transactional(Transactional.TxType.MANDATORY)
  Outcome remove(ReportPeriod period, ApplyTo reach, Actor actor, Instant now) {
    ReportSeries series = period.seriesId == null ? null : ReportSeries.findWithDirective(period.seriesId).orElseThrow();
    if (reach == ApplyTo.THIS || series == null) {
      if (period.status != PeriodStatus.PLANNED) {
        throw ProblemException.of(ProblemType.WRONG_STATE, "period.has-opened");
      }
      if (series != null) {
        series.skip(period.code);
        record(series, SeriesAction.CHANGE, actor, now);
      }
      return new Outcome(series, List.of(remove(period, actor, now)));
    }
    return end(series, reach == ApplyTo.ALL ? null : period.due.date().minusDays(1), actor, now);
  }

  private PeriodChange remove(ReportPeriod period, Actor actor, Instant now) {
    journal.record(
        actor, period.directive.issuer.id, ReportPeriodAction.REMOVE.journalAction(), period.id, period.version, List.of(), now);
    period.delete();
    return PeriodChange.removed(period);
  }

  private static void requireSomething(ReportSeries series, Instant now) {
    if (series.next(today(now), 1).isEmpty()) {
      throw wrong("/occurrences", "series-empty");
    }
  }

  /** @param present what the series has already: it may keep a template that is out of use, nobody may take one */
  private static UUID template(SeriesInput input, UUID present) {
    if (input.template() == null) {
      return ReportTemplate.findDefault().orElseThrow().id;
    }
    return input.template().equals(present)
        ? present
        : ReportTemplate.findUsable(input.template()).orElseThrow(() -> wrong("/template", "unknown-template")).id;
  }

  private void record(ReportSeries series, SeriesAction action, Actor actor, Instant now) {
    ReportSeries.flush();
    journal.record(actor, series.directive.issuer.id, action.journalAction(), series.id, series.version, List.of(), now);
  }

  private void recordPeriod(ReportPeriod period, String action, Actor actor, Instant now) {
    ReportPeriod.flush();
    journal.record(actor, period.directive.issuer.id, action, period.id, period.version, List.of("/due"), now);
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Clocks.VIETNAM);
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
