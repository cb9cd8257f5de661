package vn.dondoc.uploads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.uploads.store.FileStore;

/** Takes up checks that were left over, and removes what nobody wants: first the bytes, then the row, so no byte is orphaned. */
@ApplicationScoped
class SweepUploads {
  private static final Logger LOG = Logger.getLogger(SweepUploads.class);
  private static final int AT_ONCE = 100;

  /** A download that began before the file was dropped still ends. */
  private static final Duration GRACE = Duration.ofHours(1);

  private final FileStore store;
  private final FinishUpload finish;
  private final Clock clock;

  SweepUploads(FileStore store, FinishUpload finish, Clock clock) {
    this.store = store;
    this.finish = finish;
    this.clock = clock;
  }

  @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void finishLeftOvers() {
    for (UUID id : QuarkusTransaction.requiringNew().call(() -> Upload.idsToCheck(clock.instant(), AT_ONCE))) {
      try {
        finish.finish(id);
      } catch (ProblemException full) {
        LOG.warnf("Upload %s waits: %s", id, full.getMessage());
      }
    }
  }

  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew().call(() -> expired(now)).forEach(this::forget);
    QuarkusTransaction.requiringNew().call(() -> StoredFile.listDroppedBefore(now.minus(GRACE), AT_ONCE)).forEach(this::forget);
  }

  /** Bytes and row at once: for an owner who gives up. */
  void forget(Upload upload) {
    try {
      store.discard(upload.storageKey);
      if (upload.state != UploadState.CLAIMED) {
        store.remove(upload.storageKey);
      }
      QuarkusTransaction.requiringNew().run(() -> forgetRows(upload));
    } catch (IOException later) {
      LOG.warnf("Bytes of upload %s stay until the next sweep: %s", upload.id, later);
    }
  }

  private static void forgetRows(Upload upload) {
    Upload last = Upload.findLocked(upload.id);
    if (last != null) {
      StoredFile unclaimed = last.state == UploadState.CLAIMED ? null : last.file;
      last.delete();
      if (unclaimed != null) {
        unclaimed.delete();
      }
    }
  }

  private void forget(StoredFile file) {
    try {
      store.remove(file.storageKey);
      QuarkusTransaction.requiringNew().run(() -> StoredFile.forget(file.id));
    } catch (IOException later) {
      LOG.warnf("Bytes of file %s stay until the next sweep: %s", file.id, later);
    }
  }

  /** From here on nobody can use them, so their bytes may go. */
  private static List<Upload> expired(Instant now) {
    List<Upload> expired = Upload.listExpired(now, AT_ONCE);
    expired.stream().filter(u -> u.state != UploadState.CLAIMED).forEach(u -> u.expire(now));
    return expired;
  }
}
