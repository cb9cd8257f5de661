package vn.dondoc.consolidations;

import vn.dondoc.directives.Modality;
import vn.dondoc.shared.time.Timeliness;

/** How a report that is not simply in time is told of in the document. A body that was asked is never called late. */
final class Standing {
  private Standing() {}

  /** Empty for a report that came in time. */
  static String of(FrozenReportView report) {
    return switch (report.status()) {
      case WAIVED -> "Được miễn báo cáo" + (report.waivedReason() == null ? "" : ": " + report.waivedReason());
      case RETURNED -> "Đã trả lại để hoàn thiện, chưa gửi lại";
      case NOT_STARTED, DRAFT -> report.modality() == Modality.REQUEST ? "Được đề nghị, chưa có báo cáo" : "Chưa gửi báo cáo";
      case SUBMITTED, ACCEPTED -> isLate(report) ? "Gửi muộn, đã tổng hợp" : "";
    };
  }

  private static boolean isLate(FrozenReportView report) {
    return report.timeliness() == Timeliness.LATE && report.modality() == Modality.ORDER;
  }
}
