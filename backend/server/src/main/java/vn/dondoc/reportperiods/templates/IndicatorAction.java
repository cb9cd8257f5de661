package vn.dondoc.reportperiods.templates;

/** What can be done to an indicator. */
enum IndicatorAction {
  RETIRE
}
