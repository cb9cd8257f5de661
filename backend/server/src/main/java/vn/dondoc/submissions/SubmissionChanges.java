package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Scope;

/** Who may know of a change: whoever sees the row. The saving of a draft is the unit's alone. */
@ApplicationScoped
class SubmissionChanges implements SubjectVisibility {
  @Override
  public String resource() {
    return "submission";
  }

  @Override
  public String where(Scope scope) {
    return "entry.action not in ('submission.save', 'submission.add-file') and exists (select 1 from Submission s where s.id = entry.subjectId and " + scope.where(SubmissionPolicy.VISIBLE) + ")";
  }
}
