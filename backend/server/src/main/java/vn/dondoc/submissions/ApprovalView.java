package vn.dondoc.submissions;

import java.time.OffsetDateTime;
import vn.dondoc.shared.time.Clocks;

/** Where a report lies between its officer and the head of the unit. */
record ApprovalView(Approval.Status status, OffsetDateTime askedAt, String message) {
  static ApprovalView of(Submission s) {
    Approval approval = s.approval;
    return approval == null || approval.status() == null
        ? null
        : new ApprovalView(approval.status(), Clocks.inVietnam(approval.askedAt()), approval.message());
  }
}
