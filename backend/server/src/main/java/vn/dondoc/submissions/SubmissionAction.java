package vn.dondoc.submissions;

/** What can be done to a submission; the same word in the URL, the journal and {@code allowedActions}. */
public enum SubmissionAction {
  SAVE,
  SUBMIT,
  WITHDRAW,
  OPEN,
  RETURN,
  ACCEPT,
  REOPEN,
  WAIVE;

  public String journalAction() {
    return "submission." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
