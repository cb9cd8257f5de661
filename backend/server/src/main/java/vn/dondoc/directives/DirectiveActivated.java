package vn.dondoc.directives;

import java.time.Instant;
import java.util.Map;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.security.Actor;

/**
 * A directive has come into force, in the running transaction: what it asks is written now.
 *
 * @param clauses by label
 * @param actor null when the service itself loaded it
 */
public record DirectiveActivated(
    Directive directive, Map<String, Clause> clauses, ActivationPlan plan, Actor actor, Instant now) {}
