package vn.dondoc.assignments;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;

/** Who may do what to a piece: who has it says how far it is, the unit of the duty disposes of it. */
record PiecePolicy(Actor actor) {

  Decision give(Assignment assignment) {
    if (!actor.worksFor(assignment.unit.id)) {
      return Decision.forbidden();
    }
    return assignment.status.isWithUnit() ? Decision.ALLOWED : Decision.blocked(WRONG_STATE, "assignment.not-open");
  }

  Decision decide(PieceAction action, Piece piece) {
    boolean ofUnit = actor.worksFor(piece.assignment.unit.id);
    return switch (action) {
      case PROGRESS, DONE -> ofUnit || piece.isWith(actor) ? whileIs(Piece.Status.GIVEN, piece) : Decision.forbidden();
      case RECALL, REASSIGN -> ofUnit ? whileIs(Piece.Status.GIVEN, piece) : Decision.forbidden();
      case GIVE_BACK -> ofUnit ? whileIs(Piece.Status.DONE, piece) : Decision.forbidden();
    };
  }

  private static Decision whileIs(Piece.Status wanted, Piece piece) {
    return piece.status == wanted
        ? Decision.ALLOWED
        : Decision.blocked(WRONG_STATE, "piece." + piece.status.name().toLowerCase(java.util.Locale.ROOT));
  }
}
