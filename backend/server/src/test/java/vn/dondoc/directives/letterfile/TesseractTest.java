package vn.dondoc.directives.letterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Samples;

/** The real program on a letter that was typed, printed and scanned. */
class TesseractTest {
  private static final Ocr TESSERACT = new Ocr("tesseract");

  @BeforeAll
  static void whereItIsInstalled() {
    assumeTrue(isInstalled(), "Tesseract with the model vie is not installed here, so it was not tried");
  }

  private static boolean isInstalled() {
    try {
      TESSERACT.requireInstalled();
      return true;
    } catch (UnreadableFile notThere) {
      return false;
    }
  }

  @Test
  void aScanIsReadAsItWasTyped() throws Exception {
    LetterSource typed = new ReadLetterFile(TESSERACT).read(TypedLetter.pdf(Samples.clean()));
    LetterSource scan = new ReadLetterFile(TESSERACT).read(TypedLetter.scanned(TypedLetter.pdf(Samples.clean()), 0.4, 12));
    assertTrue(scan.facts().byOcr());
    assertEquals(typed.pages().size(), scan.pages().size());
    List<String> wanted = words(typed);
    long seen = wanted.stream().filter(words(scan)::contains).count();
    assertTrue(seen >= wanted.size() * 97L / 100, seen + " of " + wanted.size());
  }

  @Test
  void itsWordsStandWhereTheyWereTyped() throws Exception {
    LetterSource typed = new ReadLetterFile(TESSERACT).read(TypedLetter.pdf(Samples.clean()));
    LetterSource scan = new ReadLetterFile(TESSERACT).read(TypedLetter.scanned(TypedLetter.pdf(Samples.clean()), 0, 8));
    for (String word : List.of("215/UBND-VHTT", "15/4/2024", "10/4/2024;")) {
      WordBox there = box(typed, word);
      WordBox here = box(scan, word);
      assertEquals(there.left(), here.left(), 80, word);
      assertEquals(there.top() + there.height() / 2.0, here.top() + here.height() / 2.0, 80, word);
    }
  }

  private static WordBox box(LetterSource source, String word) {
    return source.pages().stream().flatMap(page -> page.words().stream()).filter(w -> source.text().substring(w.from(), w.to()).contains(word)).findFirst().orElseThrow(() -> new AssertionError(word + " in " + source.text()));
  }

  private static List<String> words(LetterSource source) {
    return source.text().lines().flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+"))).collect(Collectors.toList());
  }
}
