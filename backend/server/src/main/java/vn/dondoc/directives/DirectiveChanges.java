package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Scope;

/** Who may know of a change: whoever sees the row. */
@ApplicationScoped
class DirectiveChanges implements SubjectVisibility {
  @Override
  public String resource() {
    return "directive";
  }

  @Override
  public String where(Scope scope) {
    return "exists (select 1 from Directive d where d.id = entry.subjectId and " + scope.where(DirectiveSight.VISIBLE) + ")";
  }
}
