package vn.dondoc.directives;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.dondoc.directives.letterfile.PagePicture;
import vn.dondoc.directives.letterfile.UnreadableFile;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** The picture of a letter's page: drawn once, outside any transaction, by one at a time, and kept. */
@ApplicationScoped
class ShowPage {
  private static final int SECONDS_IN_LINE = 20;

  /** A page in the making takes some 40 MB. */
  private final Semaphore pen = new Semaphore(1, true);

  PagePicture show(UUID directive, int page) {
    return kept(directive, page).orElseGet(() -> drawnInTurn(directive, page));
  }

  private PagePicture drawnInTurn(UUID directive, int page) {
    try {
      if (!pen.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
        throw ProblemException.of(ProblemType.UNAVAILABLE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemType.UNAVAILABLE);
    }
    try {
      return kept(directive, page).orElseGet(() -> drawn(directive, page));
    } finally {
      pen.release();
    }
  }

  private static java.util.Optional<PagePicture> kept(UUID directive, int page) {
    return QuarkusTransaction.requiringNew().call(() -> LetterPageImage.find(directive, page));
  }

  private static PagePicture drawn(UUID directive, int page) {
    LetterFile file = QuarkusTransaction.requiringNew().call(() -> LetterFile.findOf(directive).orElseThrow());
    try {
      PagePicture picture = PagePicture.of(file.bytes, file.facts.mediaType(), page);
      QuarkusTransaction.requiringNew().run(() -> LetterPageImage.keep(directive, page, picture));
      return picture;
    } catch (UnreadableFile broken) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "letter-file.page-not-drawn");
    }
  }
}
