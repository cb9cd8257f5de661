package vn.dondoc.reportperiods;

import vn.dondoc.shared.security.ActionView;

/** What can be done to a series. */
enum SeriesAction {
  ADD,
  CHANGE,
  END;

  String journalAction() {
    return "report-series." + ActionView.nameOf(this);
  }
}
