package vn.dondoc.shared.language;

import java.text.Normalizer;

/** What a text that is kept may hold: no NUL and no half of a surrogate pair, which no store and no hash can carry. */
public final class CleanText {
  private CleanText() {}

  public static boolean isClean(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
