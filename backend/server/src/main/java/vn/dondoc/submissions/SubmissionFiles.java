package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.uploads.Upload;

/**
 * Takes the files of a report as they arrive: only those that the report names, by their hash. They change neither the
 * version of the report nor its time. A verb class because it writes the upload, the file and the journal.
 */
@ApplicationScoped
public class SubmissionFiles {
  /** So long after a sending its files may still come. */
  static final Duration FOLLOW = Duration.ofHours(72);

  private final Journal journal;

  SubmissionFiles(Journal journal) {
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Submission submission, UUID uploadId, Actor actor, Instant now) {
    Upload upload = own(uploadId, actor);
    String sha256 = upload.finished().orElseThrow(() -> ProblemException.of(ProblemType.UPLOAD_NOT_READY)).sentSha256;
    if (submission.content.files().stream().noneMatch(f -> f.sha256().equals(sha256))) {
      throw ProblemException.of(ProblemType.FILE_NOT_NAMED);
    }
    if (SubmissionFile.find(submission.id, sha256).isPresent()) {
      return; // came before; this copy goes with the sweep
    }
    new SubmissionFile(submission, upload.claim(), actor.accountId(), now).persist();
    Submission.flush();
    record(submission, actor, SubmissionAction.ADD_FILE.journalAction(), now);
    if (submission.revision > 0 && missing(submission).isEmpty()) {
      record(submission, actor, "submission.files-complete", now);
    }
  }

  /** After a change of the content: what it no longer names may go, unless a revision names it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keepNamed(Submission submission, Instant now) {
    Set<String> named = new HashSet<>();
    submission.content.files().forEach(f -> named.add(f.sha256()));
    SubmissionRevision.listOf(submission.id).forEach(r -> r.content.files().forEach(f -> named.add(f.sha256())));
    SubmissionFile.dropAllBut(submission.id, named, now);
  }

  private static Set<String> missing(Submission submission) {
    Map<String, Instant> arrivals = SubmissionFile.arrivalsOf(submission.id);
    Set<String> missing = new HashSet<>();
    submission.content.files().stream().map(ReportFile::sha256).filter(hash -> !arrivals.containsKey(hash)).forEach(missing::add);
    return missing;
  }

  private void record(Submission submission, Actor actor, String action, Instant now) {
    journal.record(actor, submission.unit.id, action, submission.id, submission.version, List.of(), now);
  }

  /** An id in a body names nothing of the path: what is not the caller's is a wrong value, not an absent page. */
  private static Upload own(UUID id, Actor actor) {
    try {
      return Upload.requireOwn(id, actor.accountId());
    } catch (ProblemException absent) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/upload", "unknown-upload", Messages.text("field.unknown-upload"))));
    }
  }
}
