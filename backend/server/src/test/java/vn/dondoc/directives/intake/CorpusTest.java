package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters of many layouts, each with its answer key: typed text is read exactly. */
class CorpusTest {
  static Stream<CorpusLetter> letters() {
    return CorpusLetter.seen();
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
}
