package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters of many layouts, each with its answer key: typed text is read exactly, spoiled text nearly so. */
class CorpusTest {
  private static final int SPOILINGS = 5;

  static Stream<CorpusLetter> letters() {
    return CorpusLetter.all();
  }

  @ParameterizedTest
  @MethodSource("letters")
  void typedTextIsReadExactly(CorpusLetter letter) throws UnreadableLetter {
    assertFacts(letter, letter.text());
  }

  @ParameterizedTest
  @MethodSource("letters")
  void decomposedTextReadsTheSame(CorpusLetter letter) throws UnreadableLetter {
    assertFacts(letter, Normalizer.normalize(letter.text(), Normalizer.Form.NFD));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void lineEndsOfWindowsReadTheSame(CorpusLetter letter) throws UnreadableLetter {
    assertFacts(letter, letter.text().replace("\n", "\r\n"));
  }

  private static void assertFacts(CorpusLetter letter, String text) throws UnreadableLetter {
    Map<String, String> read = read(letter, text);
    read.computeIfPresent("subject", (key, subject) -> Normalizer.normalize(subject, Normalizer.Form.NFC));
    read.keySet().retainAll(letter.facts().keySet());
    assertEquals(letter.facts(), read);
  }

  private static Map<String, String> read(CorpusLetter letter, String text) throws UnreadableLetter {
    return new ReadFacts(letter.catalogue()).of(new LetterReader(letter.catalogue().units()).read(text));
  }

  @Test
  void spoiledTextKeepsNearlyEveryFact() throws UnreadableLetter {
    Map<String, int[]> kept = new TreeMap<>();
    for (CorpusLetter letter : CorpusLetter.all().toList()) {
      for (int seed = 0; seed < SPOILINGS; seed++) {
        Map<String, String> read = read(letter, new OcrNoise(31L * seed + letter.name().hashCode()).on(letter.text()));
        letter.facts().forEach((key, value) -> count(kept, key.replaceFirst("/.*", ""), value.equals(read.get(key))));
      }
    }
    for (String kind : List.of("number", "issuedOn", "heads", "units", "due", "periods", "campaign", "receivers")) {
      assertTrue(share(kept.get(kind)) >= 0.95, () -> kind + " kept: " + share(kept.get(kind)));
    }
  }

  private static void count(Map<String, int[]> kept, String kind, boolean same) {
    int[] counts = kept.computeIfAbsent(kind, k -> new int[2]);
    counts[0] += same ? 1 : 0;
    counts[1]++;
  }

  private static double share(int[] counts) {
    return (double) counts[0] / counts[1];
  }
}
