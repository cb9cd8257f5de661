package vn.dondoc.materials;

/** What the public sees of a work. */
public enum PublicState {
  /** Nothing, and never did. */
  NONE,
  /** At least one variant. */
  LIVE,
  /** Nothing any more: what was public is withdrawn or expired, and its place says so. */
  GONE
}
