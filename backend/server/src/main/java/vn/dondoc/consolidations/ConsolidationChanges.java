package vn.dondoc.consolidations;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Scope;

/** Who may know of a change: whoever reads the consolidation. */
@ApplicationScoped
class ConsolidationChanges implements SubjectVisibility {
  @Override
  public String resource() {
    return "consolidation";
  }

  @Override
  public String where(Scope scope) {
    return "exists (select 1 from Consolidation c where c.id = entry.subjectId and " + scope.where(ConsolidationPolicy.VISIBLE) + ")";
  }
}
