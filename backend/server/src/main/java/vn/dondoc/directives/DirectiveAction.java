package vn.dondoc.directives;

/** What can be done to a directive. */
public enum DirectiveAction {
  SETTLE,
  ACTIVATE,
  DISCARD,
  /** Names the receiving unit that answers for the consolidation. */
  SETTLE_CONSOLIDATOR,
  /** Destroys the words of one that should never have come in. */
  SHRED,
  /** Says whether units that joined an addressed group later are asked too. */
  ANSWER_LATER_JOINERS
}
