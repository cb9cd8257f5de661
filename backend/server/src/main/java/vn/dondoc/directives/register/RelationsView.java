package vn.dondoc.directives.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveKind;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.DirectiveStatus;
import vn.dondoc.units.UnitRef;

/**
 * What a directive has to do with others, as far as the reader sees them.
 *
 * @param changes the earlier directive that this one amends, replaces or revokes; null for none
 * @param tree what it carries out, itself, and what carries it out; {@code above} names the node over a node
 */
record RelationsView(List<CitationView> citations, List<DirectiveRef> citedBy, List<Node> tree, ChangedView changes, List<ChangedView> changedBy) {

  /** @param registered null where the register has no such directive for this reader */
  record CitationView(
      String number, LocalDate issuedOn, String kind, String issuer, String title, boolean carriedOut, DirectiveRef registered) {
    static CitationView of(DirectiveCitation c, Directive cited) {
      return new CitationView(
          c.number, c.issuedOn, c.kind, c.issuer, c.title, c.carriedOut, cited == null ? null : DirectiveRef.of(cited));
    }
  }

  /** @param directive null where the reader may not open it */
  record ChangedView(CarriesOver.Kind kind, String number, LocalDate issuedOn, String subject, UUID directive) {
    static ChangedView of(CarriesOver.Kind kind, Directive other, boolean visible) {
      return new ChangedView(kind, other.number, other.issuedOn, other.subject, visible ? other.id : null);
    }
  }

  record Node(
      UUID id, UUID above, String number, String subject, LocalDate issuedOn, DirectiveKind kind, DirectiveStatus status, UnitRef issuer) {
    static Node of(Directive d, UUID above) {
      return new Node(d.id, above, d.number, d.subject, d.issuedOn, d.kind, d.status, UnitRef.of(d.issuer));
    }
  }
}
