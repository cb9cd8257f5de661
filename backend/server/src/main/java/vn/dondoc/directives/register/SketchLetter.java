package vn.dondoc.directives.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.LetterCameIn;

/** Keeps the sketch of every letter: of new ones with their draft, of those that came before sketches were kept after a start. */
@ApplicationScoped
class SketchLetter {
  private static final int AT_ONCE = 20;

  void sketch(@Observes LetterCameIn letter) {
    new SketchedLetter(letter.draft().id, LetterSketch.of(letter.text())).persist();
  }

  @Scheduled(every = "1h", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sketchOlder() {
    int sketched;
    do {
      sketched = QuarkusTransaction.requiringNew().call(SketchLetter::sketchSome);
    } while (sketched == AT_ONCE);
  }

  private static int sketchSome() {
    Map<UUID, String> letters = SketchedLetter.textsWithout(AT_ONCE);
    letters.forEach((directive, text) -> new SketchedLetter(directive, LetterSketch.of(text)).persist());
    return letters.size();
  }
}
