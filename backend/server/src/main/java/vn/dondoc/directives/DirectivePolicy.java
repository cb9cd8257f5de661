package vn.dondoc.directives;

import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/** Who may do what to a directive: the coordinators of the unit that drafted it, while it is a draft. */
record DirectivePolicy(Actor actor) {

  Decision decide(DirectiveAction action, Directive directive) {
    if (!actor.has(Role.COORDINATOR, directive.draftedById)) {
      return Decision.forbidden();
    }
    return switch (action) {
      case SETTLE, ACTIVATE, DISCARD ->
          directive.status == DirectiveStatus.DRAFT
              ? Decision.ALLOWED
              : Decision.blocked(ProblemType.WRONG_STATE, "directive.no-draft");
    };
  }
}
