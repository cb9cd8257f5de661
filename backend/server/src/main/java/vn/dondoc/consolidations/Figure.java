package vn.dondoc.consolidations;

import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.submissions.ReportValue;

/**
 * One number of a consolidation.
 *
 * @param value NIL where every unit that answered had nothing to report; null where nobody answered, and where the rule
 *     adds nothing up
 * @param figures how many units gave a number, 0 among them
 * @param nil how many had nothing to report
 */
record Figure(String field, Aggregation rule, ReportValue value, int figures, int nil) {}
