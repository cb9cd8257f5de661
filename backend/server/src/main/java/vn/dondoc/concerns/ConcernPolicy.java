package vn.dondoc.concerns;

import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;

/** Who may settle a concern: whoever can do something about it, once. */
record ConcernPolicy(Actor actor) {
  Decision decide(ConcernAction action, Concern concern) {
    return switch (action) {
      case SETTLE -> {
        if (!concern.isSettledBy(actor)) {
          yield Decision.forbidden();
        }
        yield concern.settledAt == null ? Decision.ALLOWED : Decision.blocked(ProblemType.WRONG_STATE, "concern.settled");
      }
    };
  }
}
