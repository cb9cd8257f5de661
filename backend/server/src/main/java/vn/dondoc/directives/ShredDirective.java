package vn.dondoc.directives;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.web.KeptAnswers;

/**
 * Destroys the words of a directive that should never have come in (Luật Bảo vệ bí mật nhà nước 2018, Điều 5): its file,
 * its pages, its text and what was copied of it. Its open duties and periods end as if it had been revoked.
 */
@ApplicationScoped
class ShredDirective {
  private final List<CarriesOver> features;
  private final Event<DirectiveShredded> shredded;
  private final KeptAnswers answers;
  private final Journal journal;

  ShredDirective(@All List<CarriesOver> features, Event<DirectiveShredded> shredded, KeptAnswers answers, Journal journal) {
    this.features = features;
    this.shredded = shredded;
    this.answers = answers;
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void shred(Directive directive, String because, Actor actor, Instant now) {
    if (directive.status == DirectiveStatus.ACTIVE) {
      end(directive, because, actor, now);
    }
    LetterFile.deleteById(directive.id);
    LetterPage.forget(directive.id);
    Intake.deleteById(directive.id);
    Clause.listOf(directive.id).forEach(Clause::shred);
    directive.shred(because, now);
    Directive.flush();
    shredded.fire(new DirectiveShredded(directive));
    answers.forget(directive.id);
    journal.record(actor, actor.actsFor(Set.copyOf(directive.receivers())), "directive.shred", directive.id, directive.version, List.of(), now);
  }

  private void end(Directive directive, String because, Actor actor, Instant now) {
    var change = new CarriesOver.Change(CarriesOver.Kind.REVOKES, directive, Map.of(), Set.of(), because);
    features.forEach(feature -> feature.carryOver(change, ActivationPlan.EMPTY, directive, Map.of(), actor, now));
    directive.revoke(now);
  }
}
