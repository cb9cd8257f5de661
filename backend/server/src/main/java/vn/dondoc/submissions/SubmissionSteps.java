package vn.dondoc.submissions;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.units.Unit;

/** One step of one report as the caller takes it: load, require, act, flush, journal, answer. */
@RequestScoped
class SubmissionSteps {
  private final CurrentActor actor;
  private final SubmissionViews views;
  private final Journal journal;
  private final Clock clock;

  SubmissionSteps(CurrentActor actor, SubmissionViews views, Journal journal, Clock clock) {
    this.actor = actor;
    this.views = views;
    this.journal = journal;
    this.clock = clock;
  }

  Submission load(UUID id) {
    return Submission.requireVisible(id, Scope.of(actor.get()));
  }

  SubmissionPolicy require(SubmissionAction action, Submission submission) {
    SubmissionPolicy policy = views.policyFor(List.of(submission));
    policy.decide(action, submission).require();
    return policy;
  }

  RestResponse<SubmissionView> take(UUID id, SubmissionAction action, BiConsumer<Submission, Instant> verb) {
    Submission submission = load(id);
    SubmissionPolicy policy = require(action, submission);
    verb.accept(submission, clock.instant());
    return written(action, submission, policy, List.of());
  }

  RestResponse<SubmissionView> written(
      SubmissionAction action, Submission submission, SubmissionPolicy policy, List<String> changed) {
    record(action, submission, policy, changed);
    return answer(submission, policy);
  }

  void record(SubmissionAction action, Submission submission, SubmissionPolicy policy, List<String> changed) {
    Submission.flush();
    UUID unit = policy.worksFor(submission) ? submission.unit.id : receivingUnit(submission).id;
    journal.record(actor.get(), unit, action.journalAction(), submission.id, submission.version, changed, clock.instant());
  }

  /** A step that is no matter of the state. */
  RestResponse<SubmissionView> written(String journalAction, Submission submission, SubmissionPolicy policy) {
    Submission.flush();
    journal.record(
        actor.get(), receivingUnit(submission).id, journalAction, submission.id, submission.version, List.of(), clock.instant());
    return answer(submission, policy);
  }

  Instant now() {
    return clock.instant();
  }

  RestResponse<SubmissionView> answer(Submission submission, SubmissionPolicy policy) {
    return ETags.ok(views.view(submission, policy), submission.version);
  }

  /** The receiving unit as whose coordinator the caller acts. */
  Unit receivingUnit(Submission submission) {
    Actor who = actor.get();
    UUID unit =
        submission.directive.receivers().stream()
            .filter(receiver -> who.has(Role.COORDINATOR, receiver))
            .findFirst()
            .orElseThrow();
    return Unit.findById(unit);
  }
}
