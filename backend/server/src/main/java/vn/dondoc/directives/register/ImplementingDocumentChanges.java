package vn.dondoc.directives.register;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Scope;

/** Who may know of a change: whoever sees the row. */
@ApplicationScoped
class ImplementingDocumentChanges implements SubjectVisibility {
  @Override
  public String resource() {
    return "implementing-document";
  }

  @Override
  public String where(Scope scope) {
    return "exists (select 1 from ImplementingDocument i where i.id = entry.subjectId and " + scope.where(ImplementingDocument.VISIBLE) + ")";
  }
}
