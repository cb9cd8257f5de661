package vn.dondoc.submissions;

import vn.dondoc.shared.security.ActionView;

/** What can be done to a submission; the same word in the URL, the journal and {@code allowedActions}. */
public enum SubmissionAction {
  SAVE,
  SUBMIT,
  WITHDRAW,
  OPEN,
  RETURN,
  ACCEPT,
  REOPEN,
  WAIVE,
  REQUEST_EXTENSION,
  GRANT_EXTENSION,
  REFUSE_EXTENSION;

  public String journalAction() {
    return "submission." + ActionView.nameOf(this);
  }
}
