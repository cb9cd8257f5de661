package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.units.UnitRef;

/** A directive in a list. */
record DirectiveSummary(
    UUID id,
    long version,
    DirectiveStatus status,
    String number,
    LocalDate issuedOn,
    DirectiveKind kind,
    String subject,
    UnitRef issuer,
    boolean demonstration,
    List<ActionView> allowedActions) {
  static DirectiveSummary of(Directive d, List<ActionView> actions) {
    return new DirectiveSummary(
        d.id, d.version, d.status, d.number, d.issuedOn, d.kind, d.subject, UnitRef.of(d.issuer), d.demonstration, actions);
  }
}
