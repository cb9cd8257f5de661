package vn.dondoc.uploads.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import vn.dondoc.support.S3Server;

class S3StoreTest implements FileStoreContract {
  private static final String BUCKET = "dondoc-tep";
  @TempDir Path working;
  private S3Client client;
  private S3Store store;

  @BeforeEach
  void bucket() throws Exception {
    client = S3Clients.of(S3Server.running().settings(BUCKET));
    store = new S3Store(client, BUCKET, working, Clock.systemUTC());
    store.prepare();
  }

  @Override
  public FileStore store() {
    return store;
  }

  @Override
  public boolean anythingOf(String key) throws Exception {
    boolean far = client.listObjectsV2Paginator(b -> b.bucket(BUCKET)).contents().stream().anyMatch(o -> o.key().contains(key));
    try (Stream<Path> near = Files.list(working)) {
      return far || near.anyMatch(file -> file.getFileName().toString().startsWith(key));
    }
  }

  @Test
  void anyBackendGoesOnWithAnyFile() throws Exception {
    append(store, "ke-tiep", 0, "một ");
    S3Store other = new S3Store(client, BUCKET, Files.createDirectory(working.resolve("may-khac")), Clock.systemUTC());
    append(other, "ke-tiep", 6, "hai");
    assertEquals("một hai", Files.readString(store.look("ke-tiep", 9)));
  }

  /** Two requests at once: the one that was overtaken ends last, and its bytes are not what was acknowledged. */
  @Test
  void whatComesLateDoesNotTakeThePlaceOfWhatWasAcknowledged() throws Exception {
    try (FileStore.Growing overtaken = store.grow("cham", 0)) {
      overtaken.write("xx".getBytes(), 2);
      append(store, "cham", 0, "abc");
      append(store, "cham", 3, "def");
      overtaken.secure();
    }
    assertEquals("abcdef", Files.readString(store.look("cham", 6)));
  }

  @Test
  void aHoleIsNoFile() throws Exception {
    append(store, "thung", 0, "abc");
    append(store, "thung", 5, "def");
    assertThrows(IOException.class, () -> store.look("thung", 8));
  }

  @Test
  void aWrongSecretAndASilentServerAreBrokenDisks() throws Exception {
    S3Store stranger = new S3Store(S3Clients.of(S3Server.running().settings(BUCKET, "sai")), BUCKET, working, Clock.systemUTC());
    assertThrows(IOException.class, stranger::prepare);
    assertThrows(IOException.class, () -> append(stranger, "la", 0, "abc"));
    assertThrows(IOException.class, () -> stranger.read("la", 0, 1));
    assertThrows(IOException.class, () -> S3Stores.unreachable(working).read("la", 0, 1));
  }

  private static void append(FileStore to, String key, long from, String text) throws IOException {
    byte[] bytes = text.getBytes();
    try (FileStore.Growing file = to.grow(key, from)) {
      file.write(bytes, bytes.length);
      file.secure();
    }
  }
}
