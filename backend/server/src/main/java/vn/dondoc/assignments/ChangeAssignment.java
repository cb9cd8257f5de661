package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/**
 * Takes a step on assignments: changes them, adds a line to each one's story and to the journal, all or nothing. A verb
 * class because some steps change several: progress that serves many duties, a transfer, the lead's completion.
 */
@ApplicationScoped
class ChangeAssignment {
  private final Journal journal;
  private final KeepEvidence evidence;

  ChangeAssignment(Journal journal, KeepEvidence evidence) {
    this.journal = journal;
    this.evidence = evidence;
  }

  /** One step on one assignment. */
  @Transactional(Transactional.TxType.MANDATORY)
  void step(Assignment a, AssignmentAction action, AssignmentUpdate.Words words, Consumer<Assignment> verb, Actor actor, Instant now) {
    verb.accept(a);
    a.touch(now);
    Assignment.flush();
    UUID unit = unitFor(a, actor);
    new AssignmentUpdate(a.id, action.word(), words, actor, unit, now).persist();
    evidence.name(a, words.evidence(), now);
    journal.record(actor, unit, action.journalAction(), a.id, a.version, List.of(), now);
  }

  /** Confirms; where it was the last lead of its clause, the cooperating units' parts close with it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void confirm(Assignment lead, Actor actor, Instant now) {
    List<Assignment> onClause = OnClause.lock(lead.clause);
    step(lead, AssignmentAction.CONFIRM, AssignmentUpdate.Words.NONE, a -> a.confirm(now), actor, now);
    boolean leadsAreThrough =
        onClause.stream().filter(a -> a.part == Part.LEAD).allMatch(a -> isThrough(a.status));
    if (lead.part == Part.LEAD && leadsAreThrough) {
      onClause.stream()
          .filter(a -> a.part == Part.COOPERATING && a.status.isWithUnit())
          .forEach(a -> step(a, AssignmentAction.CONFIRM, AssignmentUpdate.Words.NONE, c -> c.closeWith(lead, now), actor, now));
    }
  }

  private static boolean isThrough(AssignmentStatus status) {
    return status == AssignmentStatus.CONFIRMED || status == AssignmentStatus.CANCELLED;
  }

  /** Gives the duty to another unit in force; the old one stays readable, cancelled with the reason. */
  @Transactional(Transactional.TxType.MANDATORY)
  Assignment transfer(Assignment from, UUID unit, String why, Actor actor, Instant now) {
    Unit to = Unit.<Unit>findByIdOptional(unit).filter(u -> u.validTo == null).orElseThrow(() -> refused("unknown-unit"));
    if (OnClause.lock(from.clause).stream().anyMatch(a -> a.unit.id.equals(unit))) {
      throw refused("unit-on-clause");
    }
    AssignmentUpdate.Words words = AssignmentUpdate.Words.of(why);
    step(from, AssignmentAction.TRANSFER, words, a -> a.cancel(why, now), actor, now);
    Assignment moved = new Assignment(from, to, now);
    moved.persist();
    step(moved, AssignmentAction.TRANSFER, words, a -> {}, actor, now);
    return moved;
  }

  private static ProblemException refused(String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/unit", code, Messages.text("field." + code))));
  }

  /** The unit the step stands for: the one that works on it, else the receiving one, else the leader's. */
  static UUID unitFor(Assignment a, Actor actor) {
    if (actor.worksFor(a.unit.id)) {
      return a.unit.id;
    }
    UUID receiver = actor.actsFor(Set.copyOf(a.directive.receivers()));
    return receiver != null ? receiver : actor.unitsAs(Role.LEADER).iterator().next();
  }
}
