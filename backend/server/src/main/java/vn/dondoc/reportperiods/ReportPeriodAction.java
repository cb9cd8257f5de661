package vn.dondoc.reportperiods;

import vn.dondoc.shared.security.ActionView;

/** What can be done to a report period. */
enum ReportPeriodAction {
  CHANGE,
  CLOSE,
  REMOVE,
  REOPEN;

  String journalAction() {
    return "report-period." + ActionView.nameOf(this);
  }
}
