package vn.dondoc.submissions;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Scope;

/** All reports of a period at once: one statement each, of no more than what is shown or moved. */
public final class PeriodReports {
  /** The deadline before an extension; one that has its own for joining later keeps it. */
  private static final String ORIGINAL_DUE =
      "(case when s.extension.status = vn.dondoc.submissions.Extension$Status.GRANTED then s.period.due.at else s.dueAt end)";

  private PeriodReports() {}

  public static List<Submission> listOf(UUID period) {
    return Submission.list(Submission.WHOLE + "s.period.id = ?1 order by s.unit.code", period);
  }

  static boolean isExpected(UUID period, UUID unit) {
    return Submission.count("period.id = ?1 and unit.id = ?2", period, unit) > 0;
  }

  /** The cells of these periods, unit by unit: offices and other bodies by code. */
  static List<MatrixRow> matrixOf(Collection<UUID> periods, Scope scope) {
    if (periods.isEmpty()) {
      return List.of();
    }
    return Submission.find(
            "select s.unit.id, s.unit.code, s.unit.name, s.origin.id, s.period.id, s.id, s.modality, s.status, s.dueAt,"
                + " s.firstSubmittedAt, s.submittedAt, s.extension.status from Submission s where any_of(:periods, s.period.id) and "
                + scope.where(SubmissionPolicy.VISIBLE)
                + " order by s.unit.code, s.unit.id",
            scope.bind(Parameters.with("periods", periods.toArray(UUID[]::new))))
        .project(MatrixRow.class)
        .list();
  }

  /** Unit by unit, read in portions while it is consumed; to be closed. */
  static Stream<ValuesRow> valuesOf(UUID period, Scope scope) {
    return Submission.find(
            "select s.unit.id, s.unit.code, s.unit.name, s.status, s.dueAt, s.firstSubmittedAt, s.submittedAt, s.templateId, s.content"
                + " from Submission s where s.period.id = :period and "
                + scope.where(SubmissionPolicy.VISIBLE)
                + " order by s.unit.code, s.unit.id",
            scope.bind(Parameters.with("period", period)))
        .project(ValuesRow.class)
        .withHint("org.hibernate.fetchSize", 200)
        .stream();
  }

  /** What is with the receivers now, read in portions while it is consumed; to be closed. */
  public static Stream<SentReport> sentOf(UUID period) {
    return Submission.find(
            "select s.id, s.unit.id, s.unit.code, s.unit.name, s.revision, s.templateId, s.submittedAt, s.content from Submission s"
                + " where s.period.id = ?1 and s.status in (vn.dondoc.submissions.SubmissionStatus.SUBMITTED,"
                + " vn.dondoc.submissions.SubmissionStatus.ACCEPTED) order by s.unit.code, s.id",
            period)
        .project(SentReport.class)
        .withHint("org.hibernate.fetchSize", 200)
        .stream();
  }

  static List<StatusCount> countsOf(Collection<UUID> periods, Scope scope, Instant now) {
    if (periods.isEmpty()) {
      return List.of();
    }
    String late = "coalesce(s.firstSubmittedAt, :now) >= s.dueAt";
    String lateByOriginal = "coalesce(s.firstSubmittedAt, :now) >= " + ORIGINAL_DUE;
    String done = "s.firstSubmittedAt is not null";
    return Submission.find(
            "select s.period.id, s.status, s.modality, (case when " + done + " then true else false end),"
                + " (case when " + late + " then true else false end), (case when " + lateByOriginal + " then true else false end), s.extension.status, count(*) from Submission s"
                + " where any_of(:periods, s.period.id) and " + scope.where(SubmissionPolicy.VISIBLE) + " group by 1, 2, 3, 4, 5, 6, 7",
            scope.bind(Parameters.with("periods", periods.toArray(UUID[]::new)).and("now", now)))
        .project(StatusCount.class)
        .list();
  }

  /** In one statement; versions go up, so that nobody writes over it unseen. */
  static void moveDue(ReportPeriod period, Instant now) {
    Submission.getEntityManager()
        .createQuery(
            "update versioned Submission s set s.dueAt = :due, s.updatedAt = :now where s.period = :period and"
                + " ((s.joined.until is null and (s.extension.status is null or s.extension.status <> :granted)) or s.dueAt < :due)")
        .setParameter("due", period.due.at())
        .setParameter("now", now)
        .setParameter("period", period)
        .setParameter("granted", Extension.Status.GRANTED)
        .executeUpdate();
  }
}
