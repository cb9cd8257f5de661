package vn.dondoc.submissions;

import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.reportperiods.ReportPeriod;

/** What a unit sent before this report: the last one and that of a year ago. */
record EarlierReports(ReportPeriod period, List<Sent> sent) {

  /** An earlier report to be read only: as entities, every flush of the report itself would look through them. */
  record Sent(
      UUID period, String periodLabel, LocalDate coversFrom, LocalDate coversTo, UUID template, SubmissionContent content) {}

  /**
   * In one statement, the last one first; what a unit wrote that this one took over from is its own too. Two units by
   * name, not an array: of one of unknown length PostgreSQL expects so many rows that it plans anew at each call.
   */
  static EarlierReports of(Submission report) {
    String before =
        "%1$s.unit.id in (:unit, :origin) and %1$s.directive.id = :directive and %1$s.dueAt < :due and %1$s.status in"
            + " (vn.dondoc.submissions.SubmissionStatus.SUBMITTED, vn.dondoc.submissions.SubmissionStatus.ACCEPTED)";
    ReportPeriod period = report.period;
    List<Sent> sent =
        Submission.find(
                "select p.id, p.label, p.coversFrom, p.coversTo, s.templateId, s.content"
                    + " from Submission s join s.period p where " + before.formatted("s")
                    + " and (s.dueAt = (select max(o.dueAt) from Submission o where " + before.formatted("o")
                    + ") or (p.coversFrom = :from and p.coversTo = :to)) order by s.dueAt desc, s.id desc",
                Parameters.with("unit", report.unit.id)
                    .and("origin", report.origin == null ? report.unit.id : report.origin.id)
                    .and("directive", report.directive.id)
                    .and("due", report.dueAt)
                    .and("from", period.coversFrom == null ? null : period.coversFrom.minusYears(1))
                    .and("to", period.coversTo == null ? null : period.coversTo.minusYears(1)))
            .project(Sent.class)
            .list();
    return new EarlierReports(period, sent);
  }

  /** What the unit last sent for an earlier period of the same directive, as it stands now. */
  Optional<Sent> last() {
    return sent.stream().findFirst();
  }

  /** What the unit sent for the same range a year ago. */
  Optional<Sent> yearAgo() {
    return sent.stream().filter(before -> period.isYearAfter(before.coversFrom, before.coversTo)).findFirst();
  }
}
