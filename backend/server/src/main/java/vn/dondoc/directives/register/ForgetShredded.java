package vn.dondoc.directives.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.directives.DirectiveShredded;

/** What the register keeps of the words: the sketch, what was cited, and old and new words of changes. */
@ApplicationScoped
class ForgetShredded {
  void forget(@Observes DirectiveShredded shredded) {
    SketchedLetter.deleteById(shredded.directive().id);
    DirectiveCitation.forget(shredded.directive().id);
    ChangeLine.forget(shredded.directive().id);
  }
}
