package vn.dondoc.assignments;

import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;

/** Who may do what to an assignment: the unit it falls on. */
record AssignmentPolicy(Actor actor) {

  Decision decide(AssignmentAction action, Assignment assignment) {
    if (!actor.worksFor(assignment.unit.id)) {
      return Decision.forbidden();
    }
    return switch (action) {
      case ACKNOWLEDGE ->
          assignment.acknowledgedAt != null || assignment.status.canBecome(AssignmentStatus.ACKNOWLEDGED)
              ? Decision.ALLOWED
              : Decision.blocked(ProblemType.WRONG_STATE, "wrong-state");
    };
  }
}
