package vn.dondoc.assignments;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.WorkingDays;

/**
 * Who may do what to an assignment: the unit works on it, the directive's coordinators and the leaders above follow it.
 *
 * @param received directives whose reports the actor receives as coordinator
 * @param newest the newest question about each duty, where one was asked
 */
record AssignmentPolicy(Actor actor, Set<UUID> received, Map<UUID, Explanation> newest, WorkingDays calendar, LocalDate today) {

  Decision decide(AssignmentAction action, Assignment assignment) {
    boolean mayAsk =
        switch (action) {
          case ACKNOWLEDGE, PROGRESS, NO_CHANGE, REPORT_DONE, ADD_FILE, SEND_BACK, EXPLAIN -> worksFor(assignment);
          case ASSIGN_AGAIN, TRANSFER, CANCEL, REOPEN -> receives(assignment);
          case CONFIRM, RETURN, ASK_EXPLANATION, SETTLE_EXPLANATION, STAR, UNSTAR ->
              receives(assignment) || leads(assignment);
        };
    return mayAsk ? inThisState(action, assignment) : Decision.forbidden();
  }

  private Decision inThisState(AssignmentAction action, Assignment a) {
    return switch (action) {
      case ACKNOWLEDGE ->
          when(a.acknowledgedAt != null || a.status == AssignmentStatus.ASSIGNED, "assignment.not-open");
      case PROGRESS, NO_CHANGE -> when(a.status.isWithUnit(), "assignment.not-open");
      case REPORT_DONE -> reportDone(a);
      case SEND_BACK -> sendBack(a);
      case CONFIRM -> confirm(a);
      case RETURN -> when(a.status == AssignmentStatus.REPORTED_DONE, "assignment.not-reported-done");
      case REOPEN -> when(a.status == AssignmentStatus.CONFIRMED, "assignment.not-confirmed");
      case ASSIGN_AGAIN -> when(a.status == AssignmentStatus.SENT_BACK, "assignment.not-sent-back");
      case TRANSFER ->
          when(a.status.isWithUnit() || a.status == AssignmentStatus.SENT_BACK, "assignment.not-open");
      case CANCEL -> when(a.status.canBecome(AssignmentStatus.CANCELLED), "assignment.not-open");
      case ASK_EXPLANATION -> ask(a);
      case EXPLAIN -> when(open(a) != null, "assignment.nothing-asked");
      case SETTLE_EXPLANATION -> when(open(a) != null && open(a).isAnswered(), "assignment.not-answered");
      case ADD_FILE, STAR, UNSTAR -> Decision.ALLOWED; // a file follows the sentence, whatever became of the duty since
    };
  }

  private Decision sendBack(Assignment a) {
    if (!a.status.canBecome(AssignmentStatus.SENT_BACK)) {
      return Decision.blocked(WRONG_STATE, "assignment.begun");
    }
    LocalDate last = a.sendBackUntil(calendar);
    return when(last == null || !today.isAfter(last), "assignment.send-back-over");
  }

  /** The lead closes; what goes on for ever is not reported as done. */
  private static Decision reportDone(Assignment a) {
    if (a.part == Part.COOPERATING) {
      return Decision.blocked(WRONG_STATE, "assignment.lead-closes");
    }
    if (a.nature == Nature.CONTINUOUS || a.nature == Nature.PERIODIC) {
      return Decision.blocked(WRONG_STATE, "assignment.continuous");
    }
    return when(a.status.isWithUnit(), "assignment.not-open");
  }

  /** Nobody confirms the work of their own unit, unless they lead it from above. */
  private Decision confirm(Assignment a) {
    if (!leads(a) && actor.has(Role.COORDINATOR, a.unit.id)) {
      return Decision.blocked(WRONG_STATE, "assignment.own-work");
    }
    return when(a.status == AssignmentStatus.REPORTED_DONE, "assignment.not-reported-done");
  }

  /** Bodies outside the hierarchy are never pressed for an explanation. */
  private Decision ask(Assignment a) {
    if (a.modality == Modality.REQUEST) {
      return Decision.blocked(WRONG_STATE, "assignment.request-not-urged");
    }
    if (open(a) != null) {
      return Decision.blocked(WRONG_STATE, "assignment.asked-already");
    }
    return when(a.status != AssignmentStatus.CANCELLED, "assignment.not-open");
  }

  private Explanation open(Assignment a) {
    Explanation last = newest.get(a.id);
    return last == null || last.settledAt != null ? null : last;
  }

  boolean worksFor(Assignment assignment) {
    return actor.worksFor(assignment.unit.id);
  }

  private boolean receives(Assignment assignment) {
    return received.contains(assignment.directive.id);
  }

  private boolean leads(Assignment assignment) {
    return actor.memberships().stream()
        .anyMatch(m -> m.role() == Role.LEADER && assignment.unit.path.startsWith(m.unitPath()));
  }

  private static Decision when(boolean possible, String otherwise) {
    return possible ? Decision.ALLOWED : Decision.blocked(WRONG_STATE, otherwise);
  }
}
