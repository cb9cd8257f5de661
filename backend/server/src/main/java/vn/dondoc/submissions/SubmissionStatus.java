package vn.dondoc.submissions;

import java.time.Instant;
import vn.dondoc.shared.time.Timeliness;

/** Where a submission stands; {@link SubmissionAction} says where it may go from there. */
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

  /** The unit may write. */
  public boolean isWithUnit() {
    return this == NOT_STARTED || this == DRAFT || this == RETURNED;
  }

  /** What was sent stands, and the receiving side may read it. */
  public boolean isWithReceiver() {
    return this == SUBMITTED || this == ACCEPTED;
  }

  /** An excused unit has no deadline. */
  public Timeliness timeliness(Instant dueAt, Instant firstSubmittedAt, Instant now) {
    return this == WAIVED ? Timeliness.NO_DEADLINE : Timeliness.of(dueAt, firstSubmittedAt, now);
  }
}
