package vn.dondoc.submissions;

import static vn.dondoc.shared.problem.ProblemType.ALREADY_OPENED;
import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.security.UnitWork;
import vn.dondoc.shared.time.Clocks;

/**
 * Who may do what to a submission.
 *
 * @param received directives whose reports the actor receives as coordinator
 * @param throughHead the units whose reports their head approves before they go out
 * @param now an extension is asked for before the deadline has passed
 */
record SubmissionPolicy(Actor actor, Set<UUID> received, Map<UUID, UnitSending> throughHead, Instant now) {
  /** Whose rows somebody sees, of {@code Submission s}. */
  static final Map<Scope.Part, String> VISIBLE = UnitWork.visible("s");

  Decision decide(SubmissionAction action, Submission submission) {
    return switch (action) {
      case SAVE -> worksFor(submission) ? whileWritable(submission) : Decision.forbidden();
      case SUBMIT -> worksFor(submission) ? submit(submission) : Decision.forbidden();
      case REQUEST_APPROVAL ->
          worksFor(submission) ? requestApproval(submission) : Decision.forbidden();
      case RECALL_APPROVAL -> worksFor(submission) ? whileApprovalWaits(submission) : Decision.forbidden();
      case APPROVE, DECLINE_APPROVAL -> worksFor(submission) ? approve(submission) : Decision.forbidden();
      case ADD_FILE -> worksFor(submission) ? addFile(submission) : Decision.forbidden();
      case WITHDRAW -> worksFor(submission) ? withdraw(submission) : Decision.forbidden();
      case OPEN, RETURN, ACCEPT -> receives(submission) ? whileSubmitted(submission) : Decision.forbidden();
      case REOPEN -> receives(submission) ? reopen(submission) : Decision.forbidden();
      case WAIVE -> receives(submission) ? waive(submission) : Decision.forbidden();
      case REQUEST_EXTENSION -> worksFor(submission) ? requestExtension(submission) : Decision.forbidden();
      case GRANT_EXTENSION, REFUSE_EXTENSION -> receives(submission) ? answerExtension(submission) : Decision.forbidden();
    };
  }

  /** A draft is the unit's alone; what was sent is open to whoever sees the row. */
  boolean mayReadContent(Submission submission) {
    return worksFor(submission) || submission.status.isWithReceiver();
  }

  /** Who takes part in the talk about it. */
  boolean isParty(Submission submission) {
    return worksFor(submission) || receives(submission);
  }

  boolean worksFor(Submission submission) {
    return actor.worksFor(submission.unit.id);
  }

  private boolean receives(Submission submission) {
    return received.contains(submission.directive.id);
  }

  private static Decision whileWithUnit(Submission submission) {
    Decision period = whilePeriodIsOpen(submission);
    return switch (submission.status) {
      case NOT_STARTED, DRAFT, RETURNED -> period;
      case SUBMITTED -> Decision.blocked(WRONG_STATE, "submission.already-sent");
      case ACCEPTED -> Decision.blocked(WRONG_STATE, "submission.accepted");
      case WAIVED -> Decision.blocked(WRONG_STATE, "submission.waived");
    };
  }

  /** Files follow the report, also when its period has closed meanwhile. */
  private Decision addFile(Submission submission) {
    if (!submission.status.isWithReceiver()) {
      return whileWithUnit(submission);
    }
    return now.isBefore(submission.submittedAt.plus(SubmissionFiles.FOLLOW))
        ? Decision.ALLOWED
        : Decision.blocked(WRONG_STATE, "submission.files-too-late");
  }

  private static Decision whileWritable(Submission submission) {
    return submission.waitsForApproval() ? Decision.blocked(WRONG_STATE, "approval.waits") : whileWithUnit(submission);
  }

  private Decision requestApproval(Submission submission) {
    return throughHead.containsKey(submission.unit.id)
        ? whileWritable(submission)
        : Decision.blocked(WRONG_STATE, "approval.not-needed");
  }

  /** Where reports go through the head, only the head sends without asking. */
  private Decision submit(Submission submission) {
    Decision writable = whileWritable(submission);
    return writable.isAllowed() && throughHead.containsKey(submission.unit.id) && !actor.has(Role.UNIT_HEAD, submission.unit.id)
        ? Decision.blocked(WRONG_STATE, "approval.needed")
        : writable;
  }

  private static Decision whileApprovalWaits(Submission submission) {
    return submission.waitsForApproval() ? whileWithUnit(submission) : Decision.blocked(WRONG_STATE, "approval.not-asked");
  }

  /** The head, or who stands in; who stands in does not approve what they prepared themselves. */
  private Decision approve(Submission submission) {
    UUID unit = submission.unit.id;
    if (actor.has(Role.UNIT_HEAD, unit)) {
      return whileApprovalWaits(submission);
    }
    UnitSending sending = throughHead.get(unit);
    if (sending == null || !sending.isSubstitute(actor.accountId(), LocalDate.ofInstant(now, Clocks.VIETNAM))) {
      return Decision.forbidden();
    }
    Decision waits = whileApprovalWaits(submission);
    return waits.isAllowed() && submission.approval.askedBy().equals(actor.accountId())
        ? Decision.blocked(WRONG_STATE, "approval.own")
        : waits;
  }

  private static Decision withdraw(Submission submission) {
    if (submission.status != SubmissionStatus.SUBMITTED) {
      return Decision.blocked(WRONG_STATE, "submission.not-submitted");
    }
    return submission.openedAt == null
        ? whilePeriodIsOpen(submission)
        : Decision.blocked(ALREADY_OPENED, "already-opened");
  }

  private static Decision whileSubmitted(Submission submission) {
    return submission.status == SubmissionStatus.SUBMITTED
        ? whilePeriodIsOpen(submission)
        : Decision.blocked(WRONG_STATE, "submission.not-submitted");
  }

  private static Decision reopen(Submission submission) {
    return submission.status == SubmissionStatus.ACCEPTED
        ? whilePeriodIsOpen(submission)
        : Decision.blocked(WRONG_STATE, "submission.not-accepted");
  }

  private static Decision waive(Submission submission) {
    return SubmissionAction.WAIVE.from(submission.status).isPresent()
        ? whilePeriodIsOpen(submission)
        : Decision.blocked(WRONG_STATE, "submission.sent-cannot-waive");
  }

  /** Once granted is enough (the usual rule of the field: one extension); a refused request may be made again. */
  private Decision requestExtension(Submission submission) {
    if (!submission.status.isWithUnit() || submission.firstSubmittedAt != null) {
      return Decision.blocked(WRONG_STATE, "extension.sent");
    }
    if (submission.extension != null && submission.extension.status() != Extension.Status.REFUSED) {
      return Decision.blocked(WRONG_STATE, "extension.once");
    }
    return now.isBefore(submission.dueAt)
        ? whilePeriodIsOpen(submission)
        : Decision.blocked(WRONG_STATE, "extension.too-late");
  }

  /** Also after the report has come: the time it waited for the answer is not the unit's. */
  private static Decision answerExtension(Submission submission) {
    return submission.extension != null && submission.extension.status() == Extension.Status.ASKED
        ? whilePeriodIsOpen(submission)
        : Decision.blocked(WRONG_STATE, "extension.not-asked");
  }

  private static Decision whilePeriodIsOpen(Submission submission) {
    PeriodStatus status = submission.period.status;
    return switch (status) {
      case OPEN -> Decision.ALLOWED;
      case PLANNED -> Decision.blocked(WRONG_STATE, "submission.period-not-open");
      case CLOSED -> Decision.blocked(WRONG_STATE, "submission.period-closed");
    };
  }
}
