package vn.dondoc.materials;

import java.util.Map;
import java.util.Set;

/**
 * Where the revision that editors work on stands. What the public sees meanwhile is another thing: a live revision
 * stays live while a later one is written and reviewed.
 */
public enum MaterialState {
  /** Being written. */
  DRAFT,
  /** With the reviewers; each answers by itself. */
  IN_REVIEW,
  /** A reviewer asked for changes; the others may still answer. */
  CHANGES_REQUESTED,
  /** Every reviewer agreed. */
  APPROVED,
  /** Goes public by itself at its time. */
  SCHEDULED,
  /** The public sees this revision. */
  PUBLISHED,
  /** Was public until its day came. */
  EXPIRED,
  /** Was public until it was taken back with a reason. */
  WITHDRAWN;

  private static final Map<MaterialState, Set<MaterialState>> NEXT =
      Map.of(
          DRAFT, Set.of(IN_REVIEW),
          IN_REVIEW, Set.of(CHANGES_REQUESTED, APPROVED, DRAFT),
          CHANGES_REQUESTED, Set.of(IN_REVIEW),
          APPROVED, Set.of(SCHEDULED, PUBLISHED, DRAFT),
          SCHEDULED, Set.of(APPROVED, PUBLISHED, DRAFT),
          PUBLISHED, Set.of(EXPIRED, WITHDRAWN, DRAFT),
          EXPIRED, Set.of(DRAFT),
          WITHDRAWN, Set.of(DRAFT));

  public boolean canBecome(MaterialState next) {
    return NEXT.get(this).contains(next);
  }
}
