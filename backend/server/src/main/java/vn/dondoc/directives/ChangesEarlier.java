package vn.dondoc.directives;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.security.Actor;

/** What a draft means for an earlier directive; the register answers it. */
public interface ChangesEarlier {
  /** What of it nobody has looked at as it is now; empty where the draft changes nothing earlier. */
  List<FieldProblem> unconfirmed(Directive draft, ActivationPlan plan);

  /** Does it, in the running transaction; answers what is left to be written anew. */
  ActivationPlan carryOut(Directive next, Map<String, Clause> clauses, ActivationPlan plan, Actor actor, Instant now);
}
