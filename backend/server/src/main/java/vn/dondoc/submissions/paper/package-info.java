/**
 * A report on paper: what the form asks and what the unit wrote become the parts of an official document
 * ({@link vn.dondoc.shared.paper.OfficialPaper}). Pure: facts in, document out. Always in Vietnamese, as the decree is.
 */
package vn.dondoc.submissions.paper;
