package vn.dondoc.materials;

import java.text.Normalizer;

/**
 * What a person typed, as it is kept: composed (NFC), without NUL, halves of surrogate pairs and marks that turn the
 * reading direction, which no store can carry or no reader expects; null where nothing is left.
 */
final class Said {
  private Said() {}

  static String of(String typed) {
    if (typed == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder(typed.length());
    typed.codePoints().filter(Said::isHarmless).forEach(kept::appendCodePoint);
    String text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    return text.isEmpty() ? null : text;
  }

  private static boolean isHarmless(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return !control && !half && !turns;
  }
}
