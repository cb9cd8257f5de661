package vn.dondoc.uploads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SHA256Digest;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.uploads.store.FileStore;

/**
 * Writes one PATCH: bytes to disk, then, in one transaction, how far they reach and their hash so far. Between two
 * short transactions, because a weak line may take minutes and a connection is dear. A line that breaks loses nothing
 * that had come.
 */
@ApplicationScoped
class ReceiveChunk {
  /** Bytes of one PATCH at the most. */
  static final int LARGEST = 8 << 20;

  /** A request that says nothing for so long may be overtaken: the phone has come back on another network. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private static final Duration RENEW = Duration.ofSeconds(5);

  private final FileStore store;
  private final Clock clock;

  ReceiveChunk(FileStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @return the offset that is safe now
   */
  long receive(UUID account, UUID id, long offset, Optional<Checksum> checksum, InputStream body) {
    UUID holder = UUID.randomUUID();
    Upload upload = inTransaction(() -> held(account, id, offset, holder));
    try {
      Writing writing = new Writing(upload, holder, checksum);
      writing.copy(body);
      return inTransaction(() -> advanced(id, holder, writing));
    } finally {
      inTransaction(() -> letGo(id, holder));
    }
  }

  private Upload held(UUID account, UUID id, long offset, UUID holder) {
    Upload upload = Upload.requireOwn(id, account);
    upload.requireReceiving(offset);
    upload.hold(holder, SILENCE, clock.instant());
    return upload;
  }

  private long advanced(UUID id, UUID holder, Writing writing) {
    Upload upload = Upload.findLocked(id);
    if (upload == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    upload.advance(holder, writing.reached, writing.digest, clock.instant());
    return upload.received;
  }

  private Void letGo(UUID id, UUID holder) {
    Upload upload = Upload.findLocked(id);
    if (upload != null) {
      upload.letGo(holder);
    }
    return null;
  }

  private Void renewed(UUID id, UUID holder) {
    Upload upload = Upload.findLocked(id);
    if (upload == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    upload.hold(holder, SILENCE, clock.instant());
    return null;
  }

  private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }

  /** The copying of one body, bounded by what the file may still hold. */
  private final class Writing {
    private final Upload upload;
    private final UUID holder;
    private final Optional<Checksum> checksum;
    private final SHA256Digest digest;
    private long reached;
    private Instant renewedAt = clock.instant();

    Writing(Upload upload, UUID holder, Optional<Checksum> checksum) {
      this.upload = upload;
      this.holder = holder;
      this.checksum = checksum;
      this.digest = upload.hashed();
      this.reached = upload.received;
    }

    void copy(InputStream body) {
      boolean whole;
      try (FileStore.Growing file = store.grow(upload.storageKey, upload.received)) {
        whole = copy(body, file);
        file.secure();
      } catch (IOException disk) {
        throw StorageFault.of(disk);
      }
      if (checksum.isPresent()) {
        if (!whole) {
          throw ProblemException.of(ProblemType.CHECKSUM_MISMATCH); // half a chunk proves nothing
        }
        checksum.get().requireMatch();
      }
    }

    /** False when the line broke before the end. */
    private boolean copy(InputStream body, FileStore.Growing file) throws IOException {
      byte[] buffer = new byte[1 << 16];
      while (true) {
        int read;
        try {
          read = body.read(buffer);
        } catch (IOException | RuntimeException brokenLine) {
          return false;
        }
        if (read < 0) {
          return true;
        }
        requireRoomFor(read);
        stayHolder();
        file.write(buffer, read);
        digest.update(buffer, 0, read);
        checksum.ifPresent(c -> c.update(buffer, read));
        reached += read;
      }
    }

    private void requireRoomFor(int count) {
      if (reached + count > upload.length) {
        throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-upload-longer");
      }
      if (reached + count - upload.received > LARGEST) {
        throw ProblemException.of(ProblemType.TOO_LARGE, "too-large.chunk", LARGEST >> 20);
      }
    }

    private void stayHolder() {
      Instant now = clock.instant();
      if (renewedAt.plus(RENEW).isBefore(now)) {
        inTransaction(() -> renewed(upload.id, holder));
        renewedAt = now;
      }
    }
  }
}
