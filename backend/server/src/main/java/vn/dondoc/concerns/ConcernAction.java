package vn.dondoc.concerns;

/** What can be done to a concern. */
enum ConcernAction {
  SETTLE
}
