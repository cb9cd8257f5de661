package vn.dondoc.reportperiods.templates;

import vn.dondoc.shared.security.ActionView;

/** What can be done to a template version. */
enum ReportTemplateAction {
  /** Make the next version. */
  REVISE,
  RETIRE;

  String journalAction() {
    return "report-template." + ActionView.nameOf(this);
  }
}
