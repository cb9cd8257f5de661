package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Scope;

/** Who may know of a change: whoever sees the row. */
@ApplicationScoped
class AssignmentChanges implements SubjectVisibility {
  @Override
  public String resource() {
    return "assignment";
  }

  @Override
  public String where(Scope scope) {
    return "exists (select 1 from Assignment a where a.id = entry.subjectId and " + scope.where(Assignment.VISIBLE) + ")";
  }
}
