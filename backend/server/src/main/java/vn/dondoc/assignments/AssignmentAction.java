package vn.dondoc.assignments;

/** What can be done to an assignment. */
enum AssignmentAction {
  ACKNOWLEDGE
}
