package vn.dondoc.submissions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.dondoc.accounts.Account;

/** What was sent, once; never changed. */
@Entity
@Immutable
@Table(name = "submission_revisions")
@IdClass(SubmissionRevision.Key.class)
class SubmissionRevision extends PanacheEntityBase {
  record Key(UUID submissionId, int revision) {}

  @Id UUID submissionId;
  @Id int revision;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  SubmissionContent content;

  UUID templateId;
  String contentHash;
  String receiptNumber;
  Instant submittedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "submitted_by")
  Account submittedBy;

  protected SubmissionRevision() {}

  SubmissionRevision(Submission submission, UUID account) {
    this.submissionId = submission.id;
    this.revision = submission.revision;
    this.content = submission.content;
    this.templateId = submission.templateId;
    this.contentHash = submission.contentHash;
    this.receiptNumber = submission.receiptNumber;
    this.submittedAt = submission.submittedAt;
    this.submittedBy = getEntityManager().getReference(Account.class, account);
  }

  /** The revision that a paper receipt names; empty for a wrong number and for a wrong code alike. */
  static Optional<SubmissionRevision> findByReference(String reference) {
    int code = reference.lastIndexOf('-');
    return code < 0
        ? Optional.empty()
        : SubmissionRevision.<SubmissionRevision>find("receiptNumber", reference.substring(0, code))
            .firstResultOptional()
            .filter(r -> Receipt.reference(r.receiptNumber, r.contentHash).equals(reference));
  }

  /** The report as it stands now. */
  Submission submission() {
    return Submission.<Submission>find(Submission.WHOLE + "s.id = ?1", submissionId).singleResult();
  }

  static List<SubmissionRevision> listOf(UUID submission) {
    return list("from SubmissionRevision r join fetch r.submittedBy where r.submissionId = ?1 order by r.revision desc", submission);
  }
}
