package vn.dondoc.directives;

/** What can be done to a directive. */
enum DirectiveAction {
  SETTLE,
  ACTIVATE,
  DISCARD,
  /** Names the receiving unit that answers for the consolidation. */
  SETTLE_CONSOLIDATOR
}
