package vn.dondoc.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.uploads.store.FileStore;

/** Begins an upload within the bounds of the account and of the disk. */
@ApplicationScoped
class BeginUpload {
  private static final long MOST_PENDING = 100;
  /** Two of the largest for an editor; far more than the photos of every report for an officer. */
  private static final long MOST_PENDING_BYTES = 4L << 30;
  /** Left for the database and for what is on its way. */
  private static final long RESERVE = 256L << 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FileStore store;
  private final Journal journal;

  BeginUpload(FileStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Upload begin(Actor actor, NewUpload.Declared declared, Instant now) {
    if (!declared.purpose().isOpenTo(actor)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    Upload.Pending pending = Upload.pendingOf(actor.accountId());
    if (pending.count() >= MOST_PENDING || pending.bytes() + declared.length() > MOST_PENDING_BYTES) {
      throw ProblemException.of(ProblemType.TOO_MANY_UPLOADS);
    }
    requireRoom(declared.length());
    Upload upload = new Upload(actor.accountId(), declared, randomKey(), now);
    upload.persist();
    Upload.flush();
    journal.record(actor, null, "upload.begin", upload.id, 0, List.of(), now);
    return upload;
  }

  /** Before anything else is said about a request: another's upload is as absent as none. */
  @Transactional
  public void requireKnown(UUID id, UUID account) {
    Upload.requireOwn(id, account);
  }

  @Transactional
  public Upload look(UUID id, UUID account) {
    return Upload.requireOwn(id, account);
  }

  private void requireRoom(long length) {
    try {
      if (store.room() - RESERVE < length) {
        throw ProblemException.of(ProblemType.STORAGE_FULL);
      }
    } catch (IOException disk) {
      throw StorageFault.of(disk);
    }
  }

  /** 160 bits: a key is no secret, yet nobody may guess one. */
  private static String randomKey() {
    byte[] key = new byte[20];
    RANDOM.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
