package vn.dondoc.directives;

import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/** Who may do what to a directive: the coordinators of the unit that drafted it, while it is a draft. */
record DirectivePolicy(Actor actor) {

  Decision decide(DirectiveAction action, Directive directive) {
    if (action == DirectiveAction.SETTLE_CONSOLIDATOR) {
      return settleConsolidator(directive);
    }
    if (!actor.has(Role.COORDINATOR, directive.draftedById)) {
      return Decision.forbidden();
    }
    return switch (action) {
      case SETTLE_CONSOLIDATOR -> Decision.forbidden();
      case SETTLE, ACTIVATE, DISCARD ->
          directive.status == DirectiveStatus.DRAFT
              ? Decision.ALLOWED
              : Decision.blocked(ProblemType.WRONG_STATE, "directive.no-draft");
    };
  }

  /** The coordinators of the units that receive its reports, while it is in force. */
  private Decision settleConsolidator(Directive directive) {
    if (directive.receivers().stream().noneMatch(unit -> actor.has(Role.COORDINATOR, unit))) {
      return Decision.forbidden();
    }
    return directive.status == DirectiveStatus.ACTIVE
        ? Decision.ALLOWED
        : Decision.blocked(ProblemType.WRONG_STATE, "directive.not-in-force");
  }
}
