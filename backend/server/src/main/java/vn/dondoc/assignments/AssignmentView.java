package vn.dondoc.assignments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.units.UnitRef;

/** An assignment with its clause and who else is on it. */
record AssignmentView(
    UUID id,
    long version,
    DirectiveRef directive,
    ClauseView clause,
    UnitRef unit,
    Part part,
    Modality modality,
    Nature nature,
    AssignmentStatus status,
    DueView due,
    OffsetDateTime acknowledgedAt,
    List<Partner> partners,
    List<ActionView> allowedActions) {

  record ClauseView(UUID id, String label, String heading, String text) {
    static ClauseView of(Clause clause) {
      return new ClauseView(clause.id, clause.label, clause.heading, clause.body);
    }
  }

  record Partner(UnitRef unit, Part part) {}

  static AssignmentView of(Assignment a, DueView due, List<Partner> partners, List<ActionView> actions) {
    return new AssignmentView(
        a.id,
        a.version,
        DirectiveRef.of(a.directive),
        ClauseView.of(a.clause),
        UnitRef.of(a.unit),
        a.part,
        a.modality,
        a.nature,
        a.status,
        due,
        a.acknowledgedAt == null ? null : a.acknowledgedAt.atZone(Clocks.VIETNAM).toOffsetDateTime(),
        partners,
        actions);
  }
}
