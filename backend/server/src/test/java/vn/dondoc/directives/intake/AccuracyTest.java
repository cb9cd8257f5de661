package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall on the corpus, clean and spoiled, the letters held back apart. Writes the table that
 * {@code make accuracy} prints and holds the level that is reached.
 */
class AccuracyTest {
  private static final int SPOILINGS = 5;
  private static final double CLEAN = 0.98;
  private static final double SPOILED = 0.95;
  /** Reached without a look at what those letters show. */
  private static final double CLEAN_HELD_BACK = 0.95;
  private static final double SPOILED_HELD_BACK = 0.94;

  @Test
  void theLevelIsHeld() throws IOException {
    Map<String, Accuracy> tables = new TreeMap<>();
    tables.put("1 clean", clean(CorpusLetter.seen()));
    tables.put("2 spoiled", spoiled(CorpusLetter.seen()));
    tables.put("3 held back, clean", clean(CorpusLetter.all().filter(CorpusLetter::isHeldBack)));
    tables.put("4 held back, spoiled", spoiled(CorpusLetter.all().filter(CorpusLetter::isHeldBack)));
    Files.writeString(Path.of("target", "accuracy.txt"), report(tables));
    Files.writeString(Path.of("target", "accuracy-held-back.txt"), misses(tables, true));
    for (String kind : Accuracy.KINDS) {
      tables.forEach((name, accuracy) -> requireLevel(name, kind, accuracy.score(kind)));
    }
  }

  private static void requireLevel(String table, String kind, Accuracy.Score score) {
    boolean spoiled = table.contains("spoiled");
    double level = table.contains("held back") ? spoiled ? SPOILED_HELD_BACK : CLEAN_HELD_BACK : spoiled ? SPOILED : CLEAN;
    assertTrue(score.precision() >= level, () -> table + ", " + kind + ": precision " + score);
    assertTrue(score.recall() >= level, () -> table + ", " + kind + ": recall " + score);
  }

  private static Accuracy clean(Stream<CorpusLetter> letters) {
    Accuracy accuracy = new Accuracy();
    letters.forEach(letter -> accuracy.add(letter, letter.text(), ""));
    return accuracy;
  }

  private static Accuracy spoiled(Stream<CorpusLetter> letters) {
    Accuracy accuracy = new Accuracy();
    letters.forEach(
        letter -> {
          for (int seed = 0; seed < SPOILINGS; seed++) {
            accuracy.add(letter, new OcrNoise(31L * seed + letter.name().hashCode()).on(letter.text()), "~" + seed);
          }
        });
    return accuracy;
  }

  private static String report(Map<String, Accuracy> tables) {
    List<String> lines = new ArrayList<>();
    tables.forEach(
        (name, accuracy) -> {
          lines.add("%-24s%10s%10s%8s%8s%9s".formatted(name, "precision", "recall", "right", "read", "expected"));
          for (String kind : Accuracy.KINDS) {
            Accuracy.Score s = accuracy.score(kind);
            lines.add(String.format(Locale.ROOT, "  %-22s%10.3f%10.3f%8d%8d%9d", kind, s.precision(), s.recall(), s.right(), s.read(), s.expected()));
          }
          lines.add("");
        });
    return String.join("\n", lines) + "\n" + misses(tables, false);
  }

  /** Those of the letters held back stand in a file of their own, so that nobody makes a rule of them by reading on. */
  private static String misses(Map<String, Accuracy> tables, boolean heldBack) {
    List<String> lines = new ArrayList<>();
    tables.forEach((name, accuracy) -> accuracy.misses().stream().filter(miss -> name.contains("held back") == heldBack).forEach(miss -> lines.add(name.charAt(0) + " " + miss)));
    return String.join("\n", lines) + "\n";
  }
}
