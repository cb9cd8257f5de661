package vn.dondoc.reportperiods.templates.rules;

/**
 * That an expression asks for a field.
 *
 * @param at where the field's code stands in the text
 * @param counted it is counted with; else it is only asked whether there is an answer
 */
record Use(Source source, String field, int at, boolean counted) {}
