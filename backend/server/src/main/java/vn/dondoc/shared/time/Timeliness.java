package vn.dondoc.shared.time;

import java.time.Duration;
import java.time.Instant;

/** Derived from the deadline, the first submission and now; computed here and never stored. */
public enum Timeliness {
  NO_DEADLINE,
  NOT_DUE,
  DUE_SOON,
  OVERDUE,
  ON_TIME,
  LATE;

  /** From when on an open deadline counts as near. */
  public static final Duration SOON = Duration.ofDays(3);

  /**
   * @param due first instant that is late; null for none
   * @param done when it was first done; null while it is open. What happens later, a return for instance, does not
   *     change it: time in the reviewer's hands never makes a unit late
   */
  public static Timeliness of(Instant due, Instant done, Instant now) {
    if (due == null) {
      return NO_DEADLINE;
    }
    if (done != null) {
      return done.isBefore(due) ? ON_TIME : LATE;
    }
    if (!now.isBefore(due)) {
      return OVERDUE;
    }
    return now.isBefore(due.minus(SOON)) ? NOT_DUE : DUE_SOON;
  }
}
