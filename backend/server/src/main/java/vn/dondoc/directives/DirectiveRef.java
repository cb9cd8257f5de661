package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.UUID;

/** A registered directive as other resources name it. */
public record DirectiveRef(UUID id, String number, String subject, LocalDate issuedOn) {
  public static DirectiveRef of(Directive directive) {
    return new DirectiveRef(directive.id, directive.number, directive.subject, directive.issuedOn);
  }
}
