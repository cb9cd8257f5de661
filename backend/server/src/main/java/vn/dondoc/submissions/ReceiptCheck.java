package vn.dondoc.submissions;

import java.time.OffsetDateTime;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.shared.time.Clocks;

/**
 * What anyone who holds a receipt may know: that this service received this content then. Nothing of the content.
 *
 * @param latest the unit has not sent it again since
 */
record ReceiptCheck(
    String reference,
    String number,
    String unit,
    String directive,
    String period,
    String deadline,
    OffsetDateTime receivedAt,
    int revision,
    boolean onTime,
    boolean latest,
    String contentHash) {

  /** Where it is checked, without an account. */
  static String page(String reference) {
    return "/bien-nhan/" + reference;
  }

  static ReceiptCheck of(SubmissionRevision r, Submission s, PeriodRef period) {
    return new ReceiptCheck(
        Receipt.reference(r.receiptNumber, r.contentHash),
        r.receiptNumber,
        s.unit.name,
        s.directive.number,
        period.label(),
        period.due().sentence(),
        Clocks.inVietnam(r.submittedAt),
        r.revision,
        s.isOnTime(),
        s.revision == r.revision,
        r.contentHash);
  }

  static ReceiptCheck of(Submission s, PeriodRef period) {
    return new ReceiptCheck(
        Receipt.reference(s.receiptNumber, s.contentHash),
        s.receiptNumber,
        s.unit.name,
        s.directive.number,
        period.label(),
        period.due().sentence(),
        Clocks.inVietnam(s.submittedAt),
        s.revision,
        s.isOnTime(),
        true,
        s.contentHash);
  }
}
