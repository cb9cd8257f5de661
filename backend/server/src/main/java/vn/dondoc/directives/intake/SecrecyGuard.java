package vn.dondoc.directives.intake;

import java.util.regex.Pattern;

/**
 * Recognises the mark of a State secret (Luật Bảo vệ bí mật nhà nước): the word alone on a line, or after "Độ mật". The
 * same letters inside running text ("bảo mật", "bí mật nhà nước") are no mark.
 */
final class SecrecyGuard {
  private static final Pattern ALONE =
      Pattern.compile("^[\\s\\[(*.|\"-]*(?:(?:t\\s?[o0]\\s?i|tuyet|tuy[a-z]t)\\s+)?m\\s?a\\s?t[\\s\\])*.|\"-]*$");
  private static final Pattern LABELLED =
      Pattern.compile("\\bdo\\s+mat\\s*:\\s*(?!khong|thuong|binh thuong)\\S+");
  /** Two columns: the mark stands at an edge, set off by a gap, in capitals. */
  private static final Pattern AT_EDGE = Pattern.compile("^(?:(?:TỐI|TOI|TUYỆT|TUYET)\\s)?(?:MẬT|MÂT|MAT)\\s{3,}|\\s{3,}(?:(?:TỐI|TOI|TUYỆT|TUYET)\\s)?(?:MẬT|MÂT|MAT)\\s*$");

  private static final int HEAD = 30;

  private SecrecyGuard() {}

  static boolean isMarked(Letter letter) {
    for (int line = 0; line < letter.lineCount(); line++) {
      String text = letter.line(line);
      if (text.length() <= 200 && !text.isBlank() && isMark(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC), line < HEAD)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(String text, boolean inHead) {
    String folded = Passage.fold(text);
    boolean capitals = text.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    return ALONE.matcher(folded).matches() && (capitals || inHead && Character.isUpperCase(text.strip().charAt(0)))
        || LABELLED.matcher(folded).find()
        || AT_EDGE.matcher(text).find();
  }
}
