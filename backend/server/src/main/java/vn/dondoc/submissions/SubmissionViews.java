package vn.dondoc.submissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.WorkingCalendar;

/** Shows submissions to the caller of this request: in the caller's language, with the caller's actions. */
@RequestScoped
class SubmissionViews {
  private final CurrentActor actor;
  private final ReportTemplates templates;
  private final Compare compare;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HttpHeaders headers;

  SubmissionViews(
      CurrentActor actor, ReportTemplates templates, Compare compare, WorkingCalendar calendar, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.templates = templates;
    this.compare = compare;
    this.calendar = calendar;
    this.clock = clock;
    this.headers = headers;
  }

  SubmissionPolicy policyFor(Collection<Submission> submissions) {
    Actor asking = actor.get();
    Set<UUID> directives = submissions.stream().map(s -> s.directive.id).collect(Collectors.toSet());
    Set<UUID> own = submissions.stream().map(s -> s.unit.id).filter(asking::worksFor).collect(Collectors.toSet());
    Instant now = clock.instant();
    return new SubmissionPolicy(
        asking,
        ReceivedDirectives.receivedBy(asking.unitsAs(Role.COORDINATOR), directives),
        UnitSending.inForce(own, LocalDate.ofInstant(now, Clocks.VIETNAM)),
        now);
  }

  Function<Submission, SubmissionSummary> summaries(List<Submission> submissions) {
    SubmissionPolicy policy = policyFor(submissions);
    Instant now = clock.instant();
    return s -> SubmissionSummary.of(s, period(s), s.timelinessAt(now), ExtensionView.of(s, language()), actions(s, policy));
  }

  SubmissionView view(Submission s, SubmissionPolicy policy) {
    return SubmissionView.of(s, period(s), s.timelinessAt(clock.instant()), ExtensionView.of(s, language()), content(s, policy), actions(s, policy));
  }

  private SubmissionView.Content content(Submission s, SubmissionPolicy policy) {
    if (!policy.mayReadContent(s)) {
      return SubmissionView.Content.HIDDEN;
    }
    Comparisons comparisons = compare.withAll(s);
    var checks = new SubmissionChecks(templates.form(s.templateId), s.content, comparisons).all();
    return new SubmissionView.Content(
        s.content,
        AttachmentView.of(s, clock.instant()),
        checks.stream().map(check -> SubmissionView.CheckView.of(check, language())).toList(),
        SubmissionView.PreviousView.of(comparisons),
        SubmissionView.EarlierView.of(comparisons.lastYear()),
        SubmissionView.PeersView.of(comparisons.peers()));
  }

  private PeriodRef period(Submission s) {
    return PeriodRef.of(s.period, calendar.workingDays(), language());
  }

  private List<ActionView> actions(Submission s, SubmissionPolicy policy) {
    return ActionView.of(SubmissionAction.values(), action -> policy.decide(action, s), language());
  }

  private Language language() {
    return Language.of(headers);
  }
}
