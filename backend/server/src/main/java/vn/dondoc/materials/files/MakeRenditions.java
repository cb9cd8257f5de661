package vn.dondoc.materials.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.dondoc.uploads.DerivedFiles;
import vn.dondoc.uploads.StoredFile;

/** Makes what is asked, one after the other, outside any transaction. */
@ApplicationScoped
public class MakeRenditions {
  private static final Logger LOG = Logger.getLogger(MakeRenditions.class);
  private final DerivedFiles files;
  private final Clock clock;

  MakeRenditions(DerivedFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Scheduled(every = "3s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void makeThoseAsked() {
    Optional<Rendition> next = claim();
    while (next.isPresent()) {
      make(next.get());
      next = claim();
    }
  }

  private Optional<Rendition> claim() {
    return QuarkusTransaction.requiringNew().call(() -> Rendition.claimNext(clock.instant()));
  }

  private void make(Rendition rendition) {
    Path original = null;
    Path made = null;
    try {
      original = Files.createTempFile("original", null);
      made = Files.createTempFile("made", null);
      try (InputStream bytes = files.open(rendition.file)) {
        Files.copy(bytes, original, StandardCopyOption.REPLACE_EXISTING);
      }
      Making.Made outcome = Making.of(rendition.file.contentType, rendition.kind, original, made);
      StoredFile kept =
          outcome.file() == null ? null : files.keep(rendition.file, described(rendition, outcome.file()), made);
      finish(rendition.id, kept, outcome.facts());
    } catch (CannotMake refused) {
      fail(rendition.id, refused.code(), false);
    } catch (IOException disk) {
      LOG.warnf("Rendition %s of %s failed: %s", rendition.kind, rendition.file.id, disk.getClass().getSimpleName());
      fail(rendition.id, "failed", true);
    } finally {
      forget(original);
      forget(made);
    }
  }

  private static DerivedFiles.Described described(Rendition rendition, Making.Shape shape) {
    String name = rendition.file.name.replaceFirst("\\.[^.]*$", "") + "-" + rendition.kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new DerivedFiles.Described(name, shape.type(), shape.width(), shape.height());
  }

  private void finish(UUID id, StoredFile kept, FileFacts facts) {
    QuarkusTransaction.requiringNew().run(() -> Rendition.require(id).done(kept, facts, clock.instant()));
  }

  private void fail(UUID id, String why, boolean again) {
    QuarkusTransaction.requiringNew().run(() -> Rendition.require(id).failed(why, again, clock.instant()));
  }

  private static void forget(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      LOG.debugf("Temporary file stays: %s", left.getMessage());
    }
  }
}
