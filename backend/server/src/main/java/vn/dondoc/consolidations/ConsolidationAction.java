package vn.dondoc.consolidations;

import vn.dondoc.shared.security.ActionView;

/** What can be done to a draft. */
enum ConsolidationAction {
  /** Write its narrative. */
  SAVE,
  /** Take the reports as they stand now. */
  RETAKE,
  ISSUE,
  DISCARD;

  String journalAction() {
    return "consolidation." + ActionView.nameOf(this);
  }
}
