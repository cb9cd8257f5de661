package vn.dondoc.directives.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.directives.LetterCameIn;

/** Keeps the sketch of every letter with its draft. */
@ApplicationScoped
class SketchLetter {

  void sketch(@Observes LetterCameIn letter) {
    LetterSketch sketch = LetterSketch.of(letter.text());
    if (sketch != null) {
      new SketchedLetter(letter.draft().id, sketch).persist();
    }
  }
}
