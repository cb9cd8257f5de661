package vn.dondoc.submissions;

import java.text.Normalizer;

/** What a text of a report may hold: no NUL and no half of a surrogate pair, which no store and no hash can carry. */
final class CleanText {
  private CleanText() {}

  static boolean isClean(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
