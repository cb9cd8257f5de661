package vn.dondoc.submissions;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.reportperiods.ReportPeriod;

/** What a unit sent before this report: the last one and that of a year ago. */
record EarlierReports(ReportPeriod period, List<Submission> sent) {

  /** In one statement, the last one first; what a unit wrote that this one took over from is its own too. */
  static EarlierReports of(Submission report) {
    String before =
        "any_of(%1$s.unit.id, :units) and %1$s.directive.id = :directive and %1$s.dueAt < :due and %1$s.status in"
            + " (vn.dondoc.submissions.SubmissionStatus.SUBMITTED, vn.dondoc.submissions.SubmissionStatus.ACCEPTED)";
    ReportPeriod period = report.period;
    UUID[] units = report.origin == null ? new UUID[] {report.unit.id} : new UUID[] {report.unit.id, report.origin.id};
    List<Submission> sent =
        Submission.list(
            "from Submission s join fetch s.period p where " + before.formatted("s")
                + " and (s.dueAt = (select max(o.dueAt) from Submission o where " + before.formatted("o")
                + ") or (p.coversFrom = :from and p.coversTo = :to)) order by s.dueAt desc, s.id desc",
            Parameters.with("units", units)
                .and("directive", report.directive.id)
                .and("due", report.dueAt)
                .and("from", period.coversFrom == null ? null : period.coversFrom.minusYears(1))
                .and("to", period.coversTo == null ? null : period.coversTo.minusYears(1)));
    return new EarlierReports(period, sent);
  }

  /** What the unit last sent for an earlier period of the same directive, as it stands now. */
  Optional<Submission> last() {
    return sent.stream().findFirst();
  }

  /** What the unit sent for the same range a year ago. */
  Optional<Submission> yearAgo() {
    return sent.stream().filter(before -> period.isYearAfter(before.period)).findFirst();
  }
}
