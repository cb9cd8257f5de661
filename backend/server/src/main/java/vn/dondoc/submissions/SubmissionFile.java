package vn.dondoc.submissions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.uploads.StoredFile;

/** A file of a report that has come. Which files a report names stands in its content, and in each revision. */
@Entity
@Table(name = "submission_files")
class SubmissionFile extends PanacheEntityBase {
  record Key(UUID submissionId, String sha256) {}

  @Id
  @Column(name = "submission_id")
  UUID submissionId;

  @Id String sha256;

  @ManyToOne(fetch = FetchType.LAZY)
  StoredFile file;

  UUID addedBy;
  Instant addedAt;

  protected SubmissionFile() {}

  SubmissionFile(Submission submission, StoredFile file, UUID account, Instant now) {
    this.submissionId = submission.id;
    this.sha256 = file.sentSha256;
    this.file = file;
    this.addedBy = account;
    this.addedAt = now;
  }

  static Optional<SubmissionFile> find(UUID submission, String sha256) {
    return find("from SubmissionFile f join fetch f.file where f.submissionId = ?1 and f.sha256 = ?2", submission, sha256).firstResultOptional();
  }

  /** When which file came. */
  static Map<String, Instant> arrivalsOf(UUID submission) {
    return SubmissionFile.<SubmissionFile>list("submissionId", submission).stream().collect(Collectors.toMap(f -> f.sha256, f -> f.addedAt));
  }

  /** Lets go of what neither the content nor any revision names. */
  static void dropAllBut(UUID submission, Set<String> named, Instant now) {
    List<SubmissionFile> unnamed =
        SubmissionFile.<SubmissionFile>find("from SubmissionFile f join fetch f.file where f.submissionId = ?1", submission).stream()
            .filter(f -> !named.contains(f.sha256))
            .toList();
    for (SubmissionFile gone : unnamed) {
      gone.file.drop(now);
      gone.delete();
    }
  }
}
