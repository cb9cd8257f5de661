package vn.dondoc.shared.time;

/** What happens to a last day that is no working day. */
public enum ShiftPolicy {
  NONE,
  PREVIOUS,
  NEXT
}
