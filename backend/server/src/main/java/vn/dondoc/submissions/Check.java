package vn.dondoc.submissions;

import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.shared.language.Text;

/**
 * Something a report's figures or texts should be asked about.
 *
 * @param noted a query that has its note
 */
record Check(String pointer, String code, Severity severity, Text message, boolean noted) {
  boolean stopsSubmit() {
    return severity == Severity.ERROR;
  }

  boolean needsNote() {
    return severity == Severity.QUERY && !noted;
  }
}
