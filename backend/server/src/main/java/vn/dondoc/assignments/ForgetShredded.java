package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.directives.DirectiveShredded;

/** The words of a directive that its duties repeat: in the story of an amendment, and in pieces handed on. */
@ApplicationScoped
class ForgetShredded {
  void forget(@Observes DirectiveShredded shredded) {
    AssignmentUpdate.forgetAmended(shredded.directive().id);
    Piece.forgetWords(shredded.directive());
  }
}
