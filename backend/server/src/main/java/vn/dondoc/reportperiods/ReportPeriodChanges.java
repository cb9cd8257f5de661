package vn.dondoc.reportperiods;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Scope;

/** Who may know of a change: whoever sees the row. */
@ApplicationScoped
class ReportPeriodChanges implements SubjectVisibility {
  @Override
  public String resource() {
    return "report-period";
  }

  @Override
  public String where(Scope scope) {
    return "exists (select 1 from ReportPeriod p where p.id = entry.subjectId and " + scope.where(ReportPeriod.VISIBLE) + ")";
  }
}
