package vn.dondoc.assignments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/** A piece of a duty, with as much of the duty as who has it needs to know. */
record PieceView(
    UUID id,
    long version,
    UUID assignment,
    DirectiveRef directive,
    AssignmentView.ClauseView clause,
    UnitRef from,
    UnitRef unit,
    Person person,
    String words,
    LocalDate dueOn,
    boolean overdue,
    Piece.Status status,
    String progress,
    OffsetDateTime progressedAt,
    OffsetDateTime doneAt,
    String reason,
    OffsetDateTime givenAt,
    boolean mine,
    List<ActionView> allowedActions) {

  record Person(UUID account, String name) {}

  /** Whom a duty can be handed on to. */
  record Bearers(List<UnitRef> units, List<BearerPerson> people) {}

  record BearerPerson(UUID account, String name, UUID unit) {}

  record Pieces(List<PieceView> items, String next) {}

  static PieceView of(Piece p, String name, boolean mine, LocalDate today, List<ActionView> actions) {
    return new PieceView(
        p.id,
        p.version,
        p.assignment.id,
        DirectiveRef.of(p.assignment.directive),
        AssignmentView.ClauseView.of(p.assignment.clause),
        UnitRef.of(p.assignment.unit),
        UnitRef.of(p.unit),
        p.accountId == null ? null : new Person(p.accountId, name),
        p.words,
        p.dueOn,
        p.status == Piece.Status.GIVEN && p.dueOn != null && p.dueOn.isBefore(today),
        p.status,
        p.progress,
        Clocks.inVietnam(p.progressedAt),
        Clocks.inVietnam(p.doneAt),
        p.reason,
        Clocks.inVietnam(p.givenAt),
        mine,
        actions);
  }
}
