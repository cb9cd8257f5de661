package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.uploads.Upload;

/**
 * Brings together the files that duties name and the bytes that follow. A verb class because one file that comes serves
 * every duty of its unit that names it: nothing is sent twice.
 */
@ApplicationScoped
class KeepEvidence {
  /** Of one duty, over its whole story. */
  private static final long MOST = 200;

  private final Journal journal;

  KeepEvidence(Journal journal) {
    this.journal = journal;
  }

  /** The duty names these files from now on; what the unit has sent before is there at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  void name(Assignment duty, List<Evidence> evidence, Instant now) {
    List<EvidenceFile> files = evidence.stream().map(Evidence::file).filter(Objects::nonNull).toList();
    if (files.isEmpty()) {
      return;
    }
    lock(duty.unit.id);
    if (AssignmentFile.countOf(duty.id) + files.size() > MOST) {
      throw refused("/evidence", "evidence-full");
    }
    files.forEach(file -> name(duty, file, now));
  }

  private static void name(Assignment duty, EvidenceFile named, Instant now) {
    if (AssignmentFile.find(duty.id, named.sha256()).isPresent()) {
      return;
    }
    AssignmentFile file = new AssignmentFile(duty.id, named, now);
    AssignmentFile.listOf(duty.unit.id, named.sha256()).stream()
        .filter(other -> other.file != null)
        .findFirst()
        .ifPresent(other -> file.arriveLike(other, now));
    file.persist();
  }

  /** A file has come: to this duty and to all of the unit's that wait for it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(Assignment duty, UUID uploadId, Actor actor, Instant now) {
    Upload upload = own(uploadId, actor);
    String sha256 = upload.finished().orElseThrow(() -> ProblemException.of(ProblemType.UPLOAD_NOT_READY)).sentSha256;
    lock(duty.unit.id);
    AssignmentFile named =
        AssignmentFile.find(duty.id, sha256)
            .orElseThrow(() -> ProblemException.of(ProblemType.FILE_NOT_NAMED, "file-not-named.duty"));
    if (named.file != null) {
      return; // came before; this copy goes with the sweep
    }
    named.arrive(upload.claim(), actor.accountId(), now);
    AssignmentFile.listOf(duty.unit.id, sha256).stream().filter(other -> other.file == null).forEach(other -> other.arriveLike(named, now));
    AssignmentFile.flush();
    journal.record(actor, duty.unit.id, AssignmentAction.ADD_FILE.journalAction(), duty.id, duty.version, List.of(), now);
  }

  /** Naming and coming at once must see each other. */
  private static void lock(UUID unit) {
    PlainSql.one("select pg_advisory_xact_lock(hashtextextended(?, 2))", row -> true, "evidence/" + unit);
  }

  /** An id in a body names nothing of the path: what is not the caller's is a wrong value, not an absent page. */
  private static Upload own(UUID id, Actor actor) {
    try {
      return Upload.requireOwn(id, actor.accountId());
    } catch (ProblemException absent) {
      throw refused("/upload", "unknown-upload");
    }
  }

  private static ProblemException refused(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
