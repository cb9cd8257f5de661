package vn.dondoc.assignments;

import vn.dondoc.shared.security.ActionView;

/** What can be done to an assignment; the same word in the URL, the journal and {@code allowedActions}. */
enum AssignmentAction {
  ACKNOWLEDGE,
  PROGRESS,
  NO_CHANGE,
  REPORT_DONE,
  ADD_FILE,
  SEND_BACK,
  CONFIRM,
  RETURN,
  REOPEN,
  ASSIGN_AGAIN,
  TRANSFER,
  CANCEL,
  ASK_EXPLANATION,
  EXPLAIN,
  SETTLE_EXPLANATION,
  STAR,
  UNSTAR;

  String word() {
    return ActionView.nameOf(this);
  }

  String journalAction() {
    return "assignment." + word();
  }
}
