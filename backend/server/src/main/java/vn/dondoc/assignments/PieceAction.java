package vn.dondoc.assignments;

/** What can be done to a piece of a duty; the same word in the URL, the journal and {@code allowedActions}. */
enum PieceAction {
  PROGRESS,
  DONE,
  GIVE_BACK,
  RECALL,
  REASSIGN
}
