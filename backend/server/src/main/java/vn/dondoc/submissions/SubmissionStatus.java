package vn.dondoc.submissions;

import java.util.Map;
import java.util.Set;

/** Where a submission stands, and where it may go from there. */
public enum SubmissionStatus {
  /** Expected, nothing written yet. */
  NOT_STARTED,
  /** Being written by the unit. */
  DRAFT,
  /** With the receiving units. */
  SUBMITTED,
  /** Back with the unit, with marks and a message. */
  RETURNED,
  /** Done. */
  ACCEPTED,
  /** The unit is excused. */
  WAIVED;

  private static final Map<SubmissionStatus, Set<SubmissionStatus>> NEXT =
      Map.of(
          NOT_STARTED, Set.of(DRAFT, SUBMITTED, WAIVED),
          DRAFT, Set.of(DRAFT, SUBMITTED, WAIVED),
          SUBMITTED, Set.of(DRAFT, RETURNED, ACCEPTED),
          RETURNED, Set.of(RETURNED, SUBMITTED, WAIVED),
          ACCEPTED, Set.of(RETURNED),
          WAIVED, Set.of());

  public boolean canBecome(SubmissionStatus next) {
    return NEXT.get(this).contains(next);
  }

  /** The unit may write. */
  public boolean isWithUnit() {
    return this == NOT_STARTED || this == DRAFT || this == RETURNED;
  }

  /** What was sent stands, and the receiving side may read it. */
  public boolean isWithReceiver() {
    return this == SUBMITTED || this == ACCEPTED;
  }
}
