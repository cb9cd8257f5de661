package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitGroup;

/**
 * Gives units that came into a group later what the group was asked for, or keeps that they are not asked. A verb class
 * because it writes the directive, the duties, the answer and the journal.
 */
@ApplicationScoped
class AnswerLaterJoiners {
  private final Journal journal;

  AnswerLaterJoiners(Journal journal) {
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void answer(Directive directive, LaterJoinerInput said, Actor actor, Instant now) {
    Directive.lock(directive.id); // two coordinators at once see each other's answer
    Map<UUID, LaterJoiner> standing =
        LaterJoiner.listOf(directive.id, LocalDate.ofInstant(now, Clocks.VIETNAM)).stream()
            .collect(Collectors.toMap(LaterJoiner::unit, Function.identity()));
    Set<UUID> units = Set.copyOf(said.units());
    if (!standing.keySet().containsAll(units)) {
      throw refused();
    }
    Unit.listByIds(units).forEach(unit -> answer(directive, standing.get(unit.id), unit, said, actor, now));
  }

  private void answer(Directive directive, LaterJoiner joiner, Unit unit, LaterJoinerInput said, Actor actor, Instant now) {
    new LaterJoinerAnswer(directive.id, unit.id, said, actor.accountId(), now).persist();
    if (said.ask()) {
      Assignment.listByIds(joiner.likes().values()).forEach(like -> assign(like, unit, said.reason(), actor, now));
      if (reportsWith(directive, joiner)) {
        directive.expectAlso(unit, now);
      }
    }
    Directive.flush();
    UUID receiver = actor.actsFor(Set.copyOf(directive.receivers()));
    journal.record(actor, receiver, "directive.answer-later-joiner", directive.id, directive.version, List.of(unit.code), now);
  }

  /** Nobody is late at birth: a deadline that is over is none for who comes after it. */
  private void assign(Assignment like, Unit unit, String reason, Actor actor, Instant now) {
    Assignment added = Assignment.likeThat(like, unit, now);
    added.persist();
    Assignment.flush();
    UUID receiver = ChangeAssignment.unitFor(added, actor);
    new AssignmentUpdate(added.id, "assign-later", AssignmentUpdate.Words.of(reason), actor, receiver, now).persist();
    journal.record(actor, receiver, "assignment.assign-later", added.id, added.version, List.of(), now);
  }

  /** Where its whole group reports, so does it from the next period that opens. */
  private static boolean reportsWith(Directive directive, LaterJoiner joiner) {
    Set<UUID> reporting = directive.reporters().stream().map(r -> r.unitId()).collect(Collectors.toSet());
    return UnitGroup.listWithMembers().stream()
        .filter(group -> joiner.groups().containsKey(group.id))
        .anyMatch(group -> reporting.containsAll(group.membersOn(directive.issuedOn)));
  }

  private static ProblemException refused() {
    String code = "no-later-joiner";
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/units", code, Messages.text("field." + code))));
  }
}
