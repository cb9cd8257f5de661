package vn.dondoc.directives;

import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/**
 * Who may do what to a directive: while it is a draft the coordinators of the unit that drafted it, once it is in force
 * those of the units that receive its reports.
 */
public record DirectivePolicy(Actor actor) {

  public Decision decide(DirectiveAction action, Directive directive) {
    return switch (action) {
      case SETTLE, ACTIVATE, DISCARD -> asDrafting(directive);
      case SETTLE_CONSOLIDATOR, ANSWER_LATER_JOINERS -> asReceiving(directive, directive.status == DirectiveStatus.ACTIVE, "directive.not-in-force");
      case SHRED -> asReceiving(directive, directive.shredded == null, "directive.shredded");
    };
  }

  private Decision asDrafting(Directive directive) {
    if (!actor.has(Role.COORDINATOR, directive.draftedById)) {
      return Decision.forbidden();
    }
    return directive.status == DirectiveStatus.DRAFT
        ? Decision.ALLOWED
        : Decision.blocked(ProblemType.WRONG_STATE, "directive.no-draft");
  }

  private Decision asReceiving(Directive directive, boolean possible, String otherwise) {
    if (directive.receivers().stream().noneMatch(unit -> actor.has(Role.COORDINATOR, unit))) {
      return Decision.forbidden();
    }
    return possible ? Decision.ALLOWED : Decision.blocked(ProblemType.WRONG_STATE, otherwise);
  }
}
