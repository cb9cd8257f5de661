package vn.dondoc.consolidations;

import java.time.Instant;
import java.util.List;
import vn.dondoc.submissions.SubmissionStatus;

/**
 * How many of the units that had to report are in a consolidation.
 *
 * @param expected without the excused
 * @param used with the receivers, so added up
 * @param accepted of those used, as {@code late}; a body that was asked is never called late
 */
record Coverage(int expected, int used, int accepted, int late, int waived) {

  /** @param at when the reports were taken */
  static Coverage of(List<FrozenReport> reports, Instant at) {
    List<FrozenReport> used = reports.stream().filter(FrozenReport::isUsed).toList();
    int waived = count(reports, SubmissionStatus.WAIVED);
    int late = (int) used.stream().filter(report -> report.isLateAt(at)).count();
    return new Coverage(reports.size() - waived, used.size(), count(reports, SubmissionStatus.ACCEPTED), late, waived);
  }

  private static int count(List<FrozenReport> reports, SubmissionStatus status) {
    return (int) reports.stream().filter(report -> report.status == status).count();
  }

  int missing() {
    return expected - used;
  }
}
