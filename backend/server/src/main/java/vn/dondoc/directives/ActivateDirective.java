package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Citation;
import vn.dondoc.directives.intake.Settled;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.units.Unit;

/** Puts a settled draft in force: clauses, reporters, and by the event assignments, periods and submissions. */
@ApplicationScoped
public class ActivateDirective {
  private final Event<DirectiveActivated> activated;
  private final ChangesEarlier earlier;
  private final Journal journal;

  ActivateDirective(Event<DirectiveActivated> activated, ChangesEarlier earlier, Journal journal) {
    this.activated = activated;
    this.earlier = earlier;
    this.journal = journal;
  }

  /** Refuses while something is open, naming each point. */
  @Transactional(Transactional.TxType.MANDATORY)
  void activate(Directive draft, Intake intake, Settled settled, Actor actor, Instant now) {
    if (intake.isTheSameAsRegistered()) {
      throw ProblemException.of(ProblemType.DUPLICATE_DIRECTIVE, "duplicate-directive.same");
    }
    if (settled.plan() == null) {
      throw ProblemException.of(ProblemType.OPEN_POINTS, openPoints(settled));
    }
    List<FieldProblem> unseen = earlier.unconfirmed(draft, settled.plan());
    if (!unseen.isEmpty()) {
      throw ProblemException.of(ProblemType.OPEN_POINTS, unseen);
    }
    activate(draft, settled.plan(), intake.reading.citations(), intake.isRegisteredAgain(), actor, now);
  }

  /** Registers a directive whose facts are known, without a letter to read: the reference data. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Directive register(ActivationPlan plan, UUID draftedBy, boolean demonstration, Instant now) {
    Directive directive = new Directive(draftedBy, now);
    if (demonstration) {
      directive.markAsDemonstration();
    }
    directive.persist();
    activate(directive, plan, List.of(), false, null, now);
    return directive;
  }

  private void activate(Directive directive, ActivationPlan plan, List<Citation> citations, boolean again, Actor actor, Instant now) {
    Map<UUID, Unit> units = units(plan);
    List<Reporter> reporters = plan.reportingUnits().stream().map(id -> reporter(units.get(id))).toList();
    directive.activate(
        plan, units.get(plan.issuer()), plan.consolidator() == null ? null : units.get(plan.consolidator()), reporters, again, now);
    Map<String, Clause> clauses = new LinkedHashMap<>();
    for (ActivationPlan.Clause planned : plan.clauses()) {
      clauses.put(planned.label(), new Clause(directive, clauses.size(), planned));
    }
    Clause.persist(clauses.values());
    Directive.flush();
    journal.record(actor, directive.draftedById, "directive.activate", directive.id, directive.version, List.of(), now);
    ActivationPlan rest = actor == null ? plan : earlier.carryOut(directive, clauses, plan, actor, now);
    activated.fire(new DirectiveActivated(directive, clauses, rest, citations, actor, now));
  }

  private static Map<UUID, Unit> units(ActivationPlan plan) {
    List<UUID> ids = new ArrayList<>(plan.reportingUnits());
    ids.add(plan.issuer());
    if (plan.consolidator() != null) {
      ids.add(plan.consolidator());
    }
    return Unit.listByIds(ids).stream().collect(Collectors.toMap(unit -> unit.id, Function.identity()));
  }

  private static Reporter reporter(Unit unit) {
    return new Reporter(unit.id, unit.hierarchical ? Modality.ORDER : Modality.REQUEST);
  }

  private static List<FieldProblem> openPoints(Settled settled) {
    return Stream.concat(
            settled.openFindings().stream()
                .filter(finding -> finding.mustBeAnswered())
                .map(finding -> new FieldProblem("/findings/" + finding.id(), "unanswered", finding.question())),
            settled.openPoints().stream()
                .map(point -> new FieldProblem("/" + point.key(), "unconfirmed", point.message())))
        .toList();
  }
}
