package vn.dondoc.submissions;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.accounts.Account;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.units.Unit;

/** What somebody has to say on a place of a report, or an answer to it. The words never change; a thread is settled or not. */
@Entity
@Table(name = "submission_comments")
class SubmissionComment extends PanacheEntityBase {
  /** More on one report is no longer a question about it. */
  static final int MOST = 500;

  @Id UUID id;
  UUID submissionId;
  UUID threadId;
  String pointer;
  String text;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit mentioned;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @ManyToOne(fetch = FetchType.LAZY)
  Account account;

  Instant createdAt;
  Instant resolvedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  Account resolvedBy;

  protected SubmissionComment() {}

  /** Who writes, and for which unit. */
  record Author(UUID account, UUID unit) {}

  SubmissionComment(UUID submission, CommentInput input, Author author, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.submissionId = submission;
    this.threadId = input.replyTo();
    this.pointer = input.pointer();
    this.text = input.text().strip();
    this.mentioned = input.mention() == null ? null : getEntityManager().getReference(Unit.class, input.mention());
    this.unit = getEntityManager().getReference(Unit.class, author.unit());
    this.account = getEntityManager().getReference(Account.class, author.account());
    this.createdAt = now;
  }

  boolean isThread() {
    return threadId == null;
  }

  void resolve(UUID by, Instant now) {
    requireThat(resolvedAt == null, "comment.resolved");
    resolvedAt = now;
    resolvedBy = getEntityManager().getReference(Account.class, by);
  }

  void reopen() {
    requireThat(resolvedAt != null, "comment.not-resolved");
    resolvedAt = null;
    resolvedBy = null;
  }

  private static void requireThat(boolean so, String otherwise) {
    if (!so) {
      throw ProblemException.of(ProblemType.WRONG_STATE, otherwise);
    }
  }

  static List<SubmissionComment> listOf(UUID submission) {
    return list(
        "from SubmissionComment c join fetch c.unit join fetch c.account left join fetch c.mentioned left join fetch c.resolvedBy"
            + " where c.submissionId = ?1 order by c.createdAt, c.id",
        submission);
  }

  static long countOf(UUID submission) {
    return count("submissionId", submission);
  }

  static Optional<SubmissionComment> findThread(UUID submission, UUID id) {
    return find("id = ?1 and submissionId = ?2 and threadId is null", id, submission).firstResultOptional();
  }
}
