package vn.dondoc.materialuses;

import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;

/** Only the unit that said it takes it back. */
final class MaterialUsePolicy {
  private MaterialUsePolicy() {}

  static Decision withdraw(Actor actor, MaterialUse use) {
    if (!actor.worksFor(use.unit.id)) {
      return Decision.forbidden();
    }
    return use.withdrawnAt == null ? Decision.ALLOWED : Decision.blocked(ProblemType.WRONG_STATE, "material-use.withdrawn");
  }
}
