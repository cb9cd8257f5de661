package vn.dondoc.submissions;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.accounts.Account;
import vn.dondoc.reportperiods.ReportPeriod;

/** A draft went over to another version of its template; what had no place there is kept here. */
@Entity
@Immutable
@Table(name = "submission_template_changes")
class TemplateChange extends PanacheEntityBase {
  private static final String DRAFTS =
      "from Submission s where s.period.id = ?1 and s.status = vn.dondoc.submissions.SubmissionStatus.DRAFT order by s.id";

  @Id UUID id;
  UUID submissionId;
  UUID fromTemplateId;
  UUID toTemplateId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "changed_by")
  Account changedBy;

  Instant changedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> moved;

  @JdbcTypeCode(SqlTypes.JSON)
  SubmissionContent dropped;

  protected TemplateChange() {}

  TemplateChange(Submission submission, UUID to, MigratedContent migrated, UUID account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.submissionId = submission.id;
    this.fromTemplateId = submission.templateId;
    this.toTemplateId = to;
    this.changedBy = getEntityManager().getReference(Account.class, account);
    this.changedAt = now;
    this.moved = migrated.moved();
    this.dropped = migrated.dropped();
  }

  static List<TemplateChange> listOf(UUID submission) {
    return list("from TemplateChange c join fetch c.changedBy where c.submissionId = ?1 order by c.changedAt desc, c.id desc", submission);
  }

  /** Reports that nobody has begun, in one statement. */
  static void useBeforeStart(ReportPeriod period, UUID template, Instant now) {
    getEntityManager()
        .createQuery(
            "update versioned Submission s set s.templateId = :template, s.updatedAt = :now where s.period = :period"
                + " and s.status = vn.dondoc.submissions.SubmissionStatus.NOT_STARTED")
        .setParameter("template", template)
        .setParameter("now", now)
        .setParameter("period", period)
        .executeUpdate();
  }

  /** Locked, so that no saving comes between: who saves meanwhile hears of the newer version. */
  static List<Submission> lockDraftsOf(UUID period) {
    return Submission.<Submission>find(DRAFTS, period).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  static List<Submission> draftsOf(UUID period) {
    return Submission.list(DRAFTS, period);
  }

  static long countSentOf(UUID period) {
    return Submission.count(
        "period.id = ?1 and status in (vn.dondoc.submissions.SubmissionStatus.SUBMITTED,"
            + " vn.dondoc.submissions.SubmissionStatus.RETURNED, vn.dondoc.submissions.SubmissionStatus.ACCEPTED)",
        period);
  }
}
