package vn.dondoc.directives.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveActivated;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Citation;

/** Links what a directive names to the register when it comes in, and what others named before it to itself. */
@ApplicationScoped
class LinkCitations {

  void link(@Observes DirectiveActivated activated) {
    Directive directive = activated.directive();
    List<DirectiveCitation> named = named(directive, activated.plan().parent(), activated.citations());
    named.stream().filter(c -> c.number != null).forEach(c -> linkToRegistered(c, directive));
    DirectiveCitation.persist(named);
    DirectiveCitation.listOpen(directive).stream().filter(c -> fits(c, directive)).forEach(c -> c.link(directive));
    DirectiveCitation.flush();
  }

  private static List<DirectiveCitation> named(Directive directive, ActivationPlan.Parent above, List<Citation> read) {
    List<DirectiveCitation> named = new ArrayList<>();
    if (above != null) {
      named.add(new DirectiveCitation(directive, above));
    }
    for (Citation citation : read) {
      boolean same = above != null && above.number().equals(citation.number());
      if (!same) {
        named.add(new DirectiveCitation(directive, named.size() + 1, citation));
      }
    }
    return named;
  }

  /** One that fits is it; of two that fit nobody can tell. */
  private static void linkToRegistered(DirectiveCitation citation, Directive citing) {
    List<Directive> fitting =
        DirectiveCitation.candidates(citation.number, citing.id).stream().filter(d -> fits(citation, d)).toList();
    if (fitting.size() == 1) {
      citation.link(fitting.getFirst());
    }
  }

  private static boolean fits(DirectiveCitation citation, Directive registered) {
    List<String> names = Stream.concat(Stream.of(registered.issuer.name), registered.issuer.aliases.stream()).toList();
    return CitationFits.fits(citation.issuedOn, citation.issuer, registered.issuedOn, names);
  }
}
