package vn.dondoc.uploads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.uploads.content.FileType;
import vn.dondoc.uploads.content.Picture;
import vn.dondoc.uploads.content.ReadType;
import vn.dondoc.uploads.content.RefusedFile;
import vn.dondoc.uploads.scan.VirusScanner;
import vn.dondoc.uploads.store.FileStore;

/**
 * Checks an upload whose bytes are all there and keeps the file. The last PATCH runs it; what a crash or a silent
 * scanner left over is taken up by {@link SweepUploads}. Every step can be repeated.
 */
@ApplicationScoped
class FinishUpload {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final FileStore store;
  private final VirusScanner scanner;
  private final Journal journal;
  private final Clock clock;

  FinishUpload(FileStore store, VirusScanner scanner, Journal journal, Clock clock) {
    this.store = store;
    this.scanner = scanner;
    this.journal = journal;
    this.clock = clock;
  }

  UploadState finish(UUID id) {
    UUID holder = UUID.randomUUID();
    Upload upload = QuarkusTransaction.requiringNew().call(() -> held(id, holder));
    if (upload == null) {
      return UploadState.CHECKING;
    }
    try {
      CheckedFile checked = check(upload);
      if (checked == null) {
        return UploadState.CHECKING;
      }
      store.keep(upload.storageKey, checked.file());
      QuarkusTransaction.requiringNew().run(() -> ready(id, checked));
      store.discard(upload.storageKey);
      return UploadState.READY;
    } catch (RefusedFile refused) {
      QuarkusTransaction.requiringNew().run(() -> refuse(id, refused.code()));
      discard(upload);
      return UploadState.REFUSED;
    } catch (IOException disk) {
      throw StorageFault.of(disk);
    } finally {
      QuarkusTransaction.requiringNew().run(() -> letGo(id, holder));
    }
  }

  private Upload held(UUID id, UUID holder) {
    Upload upload = Upload.findLocked(id);
    if (upload == null || upload.state != UploadState.CHECKING) {
      return null;
    }
    try {
      upload.hold(holder, SILENCE, clock.instant());
    } catch (ProblemException heldByAnother) {
      return null;
    }
    return upload;
  }

  /** Null while the scanner gives no word: a file is not given out before. */
  private CheckedFile check(Upload upload) throws IOException, RefusedFile {
    String sent = upload.sha256();
    if (upload.declaredSha256 != null && !upload.declaredSha256.equals(sent)) {
      throw new RefusedFile("hash");
    }
    Path file = store.look(upload.storageKey, upload.length);
    if (!sha256(file).equals(sent)) {
      throw new RefusedFile("hash"); // two requests wrote at once, or the disk lies: the receipt must not name other bytes
    }
    FileType type = ReadType.of(file);
    if (!upload.purpose.takes(type)) {
      throw new RefusedFile("type");
    }
    switch (scanner.scan(file)) {
      case INFECTED -> throw new RefusedFile("infected");
      case UNKNOWN -> {
        return null;
      }
      case CLEAN -> {}
    }
    if (!type.isSafePicture()) {
      return new CheckedFile(file, type, upload.length, sent, sent, null);
    }
    Path copy = store.copyOf(upload.storageKey);
    Picture picture = Picture.copy(file, copy, type);
    return new CheckedFile(copy, type, Files.size(copy), sha256(copy), sent, picture);
  }

  private void ready(UUID id, CheckedFile checked) {
    Upload upload = Upload.findLocked(id);
    if (upload != null && upload.state == UploadState.CHECKING) {
      StoredFile file = new StoredFile(upload, checked, clock.instant());
      file.persist();
      upload.ready(file);
      record(upload, "upload.ready");
    }
  }

  private void refuse(UUID id, String why) {
    Upload upload = Upload.findLocked(id);
    if (upload != null && upload.state == UploadState.CHECKING) {
      upload.refuse(why);
      record(upload, "upload.refuse");
    }
  }

  private void letGo(UUID id, UUID holder) {
    Upload upload = Upload.findLocked(id);
    if (upload != null) {
      upload.letGo(holder);
    }
  }

  private void record(Upload upload, String action) {
    journal.record(null, null, action, upload.id, upload.received, List.of(), clock.instant());
  }

  /** What cannot be removed now is removed by the sweep. */
  private void discard(Upload upload) {
    try {
      store.discard(upload.storageKey);
    } catch (IOException later) {
      throw StorageFault.of(later);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
