package vn.dondoc.shared.journal;

import vn.dondoc.shared.security.Scope;

/** A feature's word on who may know that one of its resources changed, beside the unit for which it was done. */
public interface SubjectVisibility {
  /** The first part of the actions, as in {@code submission.submit}. */
  String resource();

  /** An HQL condition on {@code entry.subjectId}; its parameters are the scope's own. */
  String where(Scope scope);
}
