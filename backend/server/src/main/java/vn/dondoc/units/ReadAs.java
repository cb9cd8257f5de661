package vn.dondoc.units;

/** How a matrix speaks of units that were merged, split or renamed. */
public enum ReadAs {
  /** Như hiện nay: under who holds the duty today; reports of several former units stand together. */
  NOW,
  /** Như khi đó: under the unit whose duty it was, by the name it had when the directive was issued. */
  THEN
}
