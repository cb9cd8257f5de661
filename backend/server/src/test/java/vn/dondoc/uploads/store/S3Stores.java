package vn.dondoc.uploads.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.dondoc.support.S3Server;

/** Buckets for tests outside this package. */
public final class S3Stores {
  private S3Stores() {}

  public static FileStore open(S3Settings settings, Path working) throws IOException {
    S3Store store = new S3Store(S3Clients.of(settings), settings.bucket().orElseThrow(), working, Clock.systemUTC());
    store.prepare();
    return store;
  }

  public static FileStore unreachable(Path working) {
    S3Settings nowhere =
        new S3Server.Settings(Optional.of("xa"), Optional.of("http://127.0.0.1:1"), "us-east-1", Optional.of("a"), Optional.of("b"));
    return new S3Store(S3Clients.of(nowhere), "xa", working, Clock.systemUTC());
  }
}
