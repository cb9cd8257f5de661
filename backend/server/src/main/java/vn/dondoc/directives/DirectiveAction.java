package vn.dondoc.directives;

/** What can be done to a directive. */
enum DirectiveAction {
  SETTLE,
  ACTIVATE,
  DISCARD
}
