package vn.dondoc.directives;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Citation;
import vn.dondoc.shared.security.Actor;

/**
 * A directive has come into force, in the running transaction: what it asks is written now.
 *
 * @param clauses by label
 * @param citations other documents the letter names
 * @param actor null when the service itself loaded it
 */
public record DirectiveActivated(
    Directive directive, Map<String, Clause> clauses, ActivationPlan plan, List<Citation> citations, Actor actor, Instant now) {}
