package vn.dondoc.directives.letterfile;

import java.util.List;

/**
 * What was taken out of a letter's file.
 *
 * @param text its words in reading order
 * @param pages where each word stands; none for a format without pages of its own
 */
public record LetterSource(String text, Facts facts, List<PageWords> pages) {

  /**
   * @param pages null where the format has none of its own
   * @param byOcr read from pictures, so every letter of it may be wrong
   * @param signatures of a signed PDF
   */
  public record Facts(String mediaType, Integer pages, boolean byOcr, List<SignatureFacts> signatures) {}

  /** A format without pages. */
  static LetterSource flowing(String text, String mediaType) {
    return new LetterSource(text, new Facts(mediaType, null, false, List.of()), List.of());
  }

  static LetterSource paged(PlacedText text, String mediaType, int pages, boolean byOcr, List<SignatureFacts> signatures) {
    return new LetterSource(text.toString(), new Facts(mediaType, pages, byOcr, List.copyOf(signatures)), text.pages());
  }
}
