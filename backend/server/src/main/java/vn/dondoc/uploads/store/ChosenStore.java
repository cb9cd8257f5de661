package vn.dondoc.uploads.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store of this installation: a bucket where one is named, else the folder below the data. */
class ChosenStore {
  @Produces
  @ApplicationScoped
  FileStore store(@ConfigProperty(name = "dondoc.data-dir") String home, S3Settings s3, Clock clock) {
    Path files = Path.of(home).resolve("files");
    return s3.bucket().isEmpty() ? new FolderStore(files) : new S3Store(S3Clients.of(s3), s3.bucket().get(), files.resolve("working"), clock);
  }

  /** A store that cannot be used is told at the start, not to the first officer who sends a photo. */
  void atStart(@Observes StartupEvent start, FileStore store, S3Settings s3) {
    try {
      store.prepare();
    } catch (IOException unusable) {
      throw new IllegalStateException(
          s3.bucket().map(b -> "The S3 bucket " + b + " cannot be used: check S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY.")
              .orElse("The folder for files cannot be written: check DONDOC_DATA_DIR."),
          unusable);
    }
  }
}
