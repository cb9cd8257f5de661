package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.Unit;

/** Hands pieces of a duty on and writes each step down; a verb class because giving and giving anew check the same. */
@ApplicationScoped
class HandOnDuty {
  /** More pieces of one duty are a plan, not a list. */
  private static final int MOST = 100;

  private final Journal journal;
  private final Clock clock;

  HandOnDuty(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Piece give(Assignment duty, PieceInput input, Actor actor) {
    if (Piece.countOf(duty.id) >= MOST) {
      throw refused("/assignment", "too-many-pieces");
    }
    Piece piece = new Piece(duty, bearer(duty, input.unit(), input.account()), input.words().strip(), dueOn(duty, input.dueOn()), actor.accountId(), clock.instant());
    piece.persist();
    Piece.flush();
    record(piece, "give", actor);
    return piece;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void reassign(Piece piece, PieceInput.Reassign input, Actor actor) {
    Piece.Bearer to = bearer(piece.assignment, input.unit(), input.account());
    LocalDate dueOn = dueOn(piece.assignment, input.dueOn());
    step(piece, PieceAction.REASSIGN, actor, (p, now) -> p.reassign(to, dueOn, now));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void step(Piece piece, PieceAction action, Actor actor, BiConsumer<Piece, Instant> verb) {
    verb.accept(piece, clock.instant());
    Piece.flush();
    record(piece, ActionView.nameOf(action), actor);
  }

  private void record(Piece piece, String verb, Actor actor) {
    UUID duty = piece.assignment.unit.id;
    UUID unit = actor.worksFor(duty) || piece.unit == null ? duty : piece.unit.id;
    journal.record(actor, unit, "assignment-piece." + verb, piece.id, piece.version, List.of(), clock.instant());
  }

  /** A unit below the duty's, or the unit itself with a name; who is named works there. */
  private Piece.Bearer bearer(Assignment duty, UUID unit, UUID account) {
    if (unit == null && account == null) {
      throw refused("/account", "piece-bearer");
    }
    Unit below =
        unit == null || unit.equals(duty.unit.id)
            ? null
            : Piece.below(duty.unit, today()).stream().filter(u -> u.id.equals(unit)).findFirst().orElseThrow(() -> refused("/unit", "not-below"));
    UUID home = below == null ? duty.unit.id : below.id;
    if (account == null && below == null) {
      throw refused("/account", "piece-bearer");
    }
    if (account != null && Piece.colleagues(Set.of(home), today()).stream().noneMatch(c -> c.account().equals(account))) {
      throw refused("/account", "works-elsewhere");
    }
    return new Piece.Bearer(below, account);
  }

  /** What a duty is due, its pieces are due before or with it. */
  private LocalDate dueOn(Assignment duty, LocalDate wanted) {
    if (wanted == null) {
      return null;
    }
    if (wanted.isBefore(today()) || duty.due != null && wanted.isAfter(duty.due.lastDay()) && !duty.due.isMissedAt(clock.instant())) {
      throw refused("/dueOn", "piece-due");
    }
    return wanted;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }

  private static ProblemException refused(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
