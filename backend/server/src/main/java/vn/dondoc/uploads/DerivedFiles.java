package vn.dondoc.uploads;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.HexFormat;
import java.util.UUID;
import vn.dondoc.uploads.content.FileType;
import vn.dondoc.uploads.store.FileStore;

/** Files that a feature makes out of kept ones: smaller pictures, previews, pages for the printer. */
@ApplicationScoped
public class DerivedFiles {
  private final FileStore store;
  private final Clock clock;

  DerivedFiles(FileStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What the new file is to be called and is; pixels of pictures alone. */
  public record Described(String name, FileType type, Integer width, Integer height) {}

  public InputStream open(StoredFile file) throws IOException {
    return store.read(file.storageKey, 0, file.size);
  }

  /** For who knows the id alone. */
  public InputStream open(UUID file) throws IOException {
    return open(QuarkusTransaction.requiringNew().call(() -> StoredFile.<StoredFile>findById(file)));
  }

  /** Moves a finished file of this machine into the store and writes down what it is, in a transaction of its own. */
  public StoredFile keep(StoredFile source, Described described, Path made) throws IOException {
    String key = UUID.randomUUID().toString().replace("-", "");
    Path beside = store.copyOf(key); // on the store's own disk, so that keeping it is a rename
    Files.copy(made, beside);
    String sha256 = sha256(beside);
    long size = Files.size(beside);
    store.keep(key, beside);
    return QuarkusTransaction.requiringNew().call(
        () -> {
          StoredFile file = new StoredFile(source, described, UuidCreator.getTimeOrderedEpoch(), key, size, sha256, clock.instant());
          file.persist();
          return file;
        });
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
