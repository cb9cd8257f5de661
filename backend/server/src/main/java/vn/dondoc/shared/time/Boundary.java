package vn.dondoc.shared.time;

/** Whether the day that is named is itself in time. */
public enum Boundary {
  /** "trước ngày X": X is late. */
  BEFORE,
  /** "chậm nhất ngày X", "đến hết ngày X": X is in time. */
  BY,
  /** "vào ngày X": X is in time. */
  ON
}
