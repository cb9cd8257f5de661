package vn.dondoc.assignments;

import java.util.Map;
import java.util.Set;

/** Where an assignment stands, and where it may go from there. */
public enum AssignmentStatus {
  /** Đã giao. */
  ASSIGNED,
  /** Đã tiếp nhận. */
  ACKNOWLEDGED,
  /** Đang thực hiện. */
  IN_PROGRESS,
  /** Chờ xác nhận. */
  REPORTED_DONE,
  /** Hoàn thành; a cooperating unit's part closes with the lead's. */
  CONFIRMED,
  /** Đơn vị gửi lại, có lý do. */
  SENT_BACK,
  /** Thu hồi, or moved to another unit. */
  CANCELLED;

  private static final Map<AssignmentStatus, Set<AssignmentStatus>> NEXT =
      Map.of(
          ASSIGNED, Set.of(ACKNOWLEDGED, IN_PROGRESS, REPORTED_DONE, CONFIRMED, SENT_BACK, CANCELLED),
          ACKNOWLEDGED, Set.of(IN_PROGRESS, REPORTED_DONE, CONFIRMED, SENT_BACK, CANCELLED),
          IN_PROGRESS, Set.of(REPORTED_DONE, CONFIRMED, CANCELLED),
          REPORTED_DONE, Set.of(CONFIRMED, IN_PROGRESS, CANCELLED),
          CONFIRMED, Set.of(IN_PROGRESS),
          SENT_BACK, Set.of(ASSIGNED, CANCELLED),
          CANCELLED, Set.of());

  public boolean canBecome(AssignmentStatus next) {
    return NEXT.get(this).contains(next);
  }

  /** Still to be worked on by the unit. */
  boolean isWithUnit() {
    return this == ASSIGNED || this == ACKNOWLEDGED || this == IN_PROGRESS;
  }
}
