package vn.dondoc.directives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/** A directive with its clauses and who does what. */
record DirectiveView(
    UUID id,
    long version,
    DirectiveStatus status,
    String number,
    LocalDate issuedOn,
    DirectiveKind kind,
    String subject,
    UnitRef issuer,
    Parent parent,
    WhenToReport.Range campaign,
    List<UnitRef> receivers,
    UnitRef consolidator,
    List<ClauseView> clauses,
    List<WhenToReport.Period> periods,
    List<WhenToReport.Series> series,
    boolean demonstration,
    OffsetDateTime activatedAt,
    ShreddedView shredded,
    List<ActionView> allowedActions) {

  /** When and why its words were destroyed. */
  record ShreddedView(OffsetDateTime at, String because) {
    static ShreddedView of(Shredded shredded) {
      return shredded == null ? null : new ShreddedView(Clocks.inVietnam(shredded.at()), shredded.because());
    }
  }

  record Parent(String number, LocalDate issuedOn, String issuer) {}

  record ClauseView(
      UUID id, String label, String heading, String text, Integer fromLine, Integer toLine, List<ClauseAssignment> assignments) {
    static ClauseView of(Clause clause, Map<UUID, List<ClauseAssignment>> work) {
      return new ClauseView(
          clause.id,
          clause.label,
          clause.heading,
          clause.body,
          clause.fromLine,
          clause.toLine,
          work.getOrDefault(clause.id, List.of()));
    }
  }

  /** What others know of a directive. */
  record Parts(
      List<UnitRef> receivers,
      List<ClauseView> clauses,
      List<WhenToReport.Period> periods,
      List<WhenToReport.Series> series) {}

  static DirectiveView of(Directive d, Parts parts, List<ActionView> actions) {
    return new DirectiveView(
        d.id,
        d.version,
        d.status,
        d.number,
        d.issuedOn,
        d.kind,
        d.subject,
        UnitRef.of(d.issuer),
        d.parentNumber == null ? null : new Parent(d.parentNumber, d.parentIssuedOn, d.parentIssuer),
        d.campaignFrom == null || d.campaignTo == null ? null : new WhenToReport.Range(d.campaignFrom, d.campaignTo),
        parts.receivers(),
        UnitRef.of(d.consolidator),
        parts.clauses(),
        parts.periods(),
        parts.series(),
        d.demonstration,
        Clocks.inVietnam(d.activatedAt),
        ShreddedView.of(d.shredded),
        actions);
  }
}
