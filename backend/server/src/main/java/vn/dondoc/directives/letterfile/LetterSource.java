package vn.dondoc.directives.letterfile;

import java.util.List;

/**
 * What was taken out of a letter's file.
 *
 * @param text its words in reading order
 */
public record LetterSource(String text, Facts facts) {

  /**
   * @param pages null where the format has none of its own
   * @param byOcr read from pictures, so every letter of it may be wrong
   * @param signatures of a signed PDF
   */
  public record Facts(String mediaType, Integer pages, boolean byOcr, List<SignatureFacts> signatures) {}

  static LetterSource of(String text, String mediaType, Integer pages, boolean byOcr, List<SignatureFacts> signatures) {
    return new LetterSource(text, new Facts(mediaType, pages, byOcr, List.copyOf(signatures)));
  }
}
