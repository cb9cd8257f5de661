package vn.dondoc.reportperiods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
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
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Adds a period and changes one, or one and its like. A verb class because it writes several periods and their rule. */
@ApplicationScoped
class ChangeReportPeriod {
  private static final String ADDED = "BS";

  private final WorkingCalendar calendar;
  private final OpenReportPeriods opening;
  private final Journal journal;
  private final Event<PeriodDueMoved> moved;

  ChangeReportPeriod(WorkingCalendar calendar, OpenReportPeriods opening, Journal journal, Event<PeriodDueMoved> moved) {
    this.calendar = calendar;
    this.opening = opening;
    this.journal = journal;
    this.moved = moved;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReportPeriod add(NewPeriodInput input, Actor actor, Instant now) {
    Directive directive =
        ReceivedDirectives.findRunning(input.directive(), actor.unitsAs(Role.COORDINATOR))
            .orElseThrow(() -> wrong("/directive", "unknown-directive"));
    Deadline due = input.due().deadline(calendar.workingDays());
    if (due.isMissedAt(now)) {
      throw wrong("/due/date", "due-past");
    }
    UUID template =
        (input.template() == null ? ReportTemplate.findDefault() : ReportTemplate.findUsable(input.template()))
            .orElseThrow(() -> wrong("/template", "unknown-template"))
            .id;
    List<String> codes = ReportPeriod.codesOf(directive.id);
    int number = codes.stream().filter(code -> code.matches(ADDED + "\\d{1,6}")).mapToInt(code -> Integer.parseInt(code.substring(ADDED.length()))).max().orElse(0) + 1;
    var plan =
        new ReportPeriod.Plan(
            ADDED + number, input.label().strip(), input.range(), !Boolean.FALSE.equals(input.cumulative()), due, null, template, input.opensOn());
    ReportPeriod period = new ReportPeriod(directive, plan, now);
    period.persist();
    record(period, "report-period.add", List.of(), actor, now);
    opening.openThoseDue(List.of(period), actor, now);
    return period;
  }

  /** What it means for this period and, as far as it reaches, for those like it. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<PeriodChange> change(ReportPeriod period, PeriodInput input, ApplyTo reach, Actor actor, Instant now) {
    WorkingDays days = calendar.workingDays();
    Deadline before = period.due;
    period.describe(input.label().strip(), input.range(), input.opensOn(), now);
    move(period, input.due().deadline(days), now);
    record(period, ReportPeriodAction.CHANGE.journalAction(), List.of(), actor, now);
    List<PeriodChange> changes = new ArrayList<>(List.of(PeriodChange.changed(period, before)));
    Optional<OccurrenceKind> kind = period.kind();
    if (reach != ApplyTo.THIS && kind.isPresent()) {
      changeRule(period, kind.get(), input.due());
      likeThis(period, kind.get(), reach).forEach(other -> changes.add(moveLike(other, input.due(), reach, days, actor, now)));
    }
    return changes;
  }

  private static void changeRule(ReportPeriod period, OccurrenceKind kind, PeriodInput.DueInput due) {
    ReportSeries series = ReportSeries.findById(period.seriesId);
    series.changeDue(kind, due.wordsOf(kind), due.boundary(), due.date(), due.shift());
  }

  private static List<ReportPeriod> likeThis(ReportPeriod period, OccurrenceKind kind, ApplyTo reach) {
    return ReportPeriod.listOpenOf(period.seriesId, kind).stream()
        .filter(other -> !other.id.equals(period.id))
        .filter(other -> reach == ApplyTo.ALL || other.due.at().isAfter(period.due.at()))
        .toList();
  }

  /** One whose new day is already over stays as it is, and so does an open one unless all are meant. */
  private PeriodChange moveLike(
      ReportPeriod other, PeriodInput.DueInput due, ApplyTo reach, WorkingDays days, Actor actor, Instant now) {
    boolean weekly = other.kind().filter(OccurrenceKind.WEEK::equals).isPresent();
    LocalDate day = weekly ? other.due.date().with(due.date().getDayOfWeek()) : MonthDay.from(due.date()).atYear(other.due.date().getYear());
    Deadline next = due.deadlineOn(day, days);
    if (next.isMissedAt(now)) {
      return PeriodChange.kept(other, "past");
    }
    if (other.status == PeriodStatus.OPEN && reach != ApplyTo.ALL) {
      return PeriodChange.kept(other, "open");
    }
    Deadline before = other.due;
    move(other, next, now);
    record(other, ReportPeriodAction.CHANGE.journalAction(), List.of("/due"), actor, now);
    return PeriodChange.changed(other, before);
  }

  private void move(ReportPeriod period, Deadline next, Instant now) {
    if (next.equals(period.due)) {
      return;
    }
    period.moveDue(next, now);
    if (period.status == PeriodStatus.OPEN) {
      moved.fire(new PeriodDueMoved(period, now));
    }
  }

  private void record(ReportPeriod period, String action, List<String> fields, Actor actor, Instant now) {
    ReportPeriod.flush();
    journal.record(actor, period.directive.issuer.id, action, period.id, period.version, fields, now);
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
