package vn.dondoc.directives.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The name under the signature: the last words in the right column that can be a person's. */
final class SignerRules {
  private static final Pattern PERSON = Pattern.compile("(?:(?:Đại|Thượng|Trung|Thiếu)\\s(?:tá|úy|tướng)\\s|(?:TS|ThS|BS|PGS|GS)\\.?\\s?)*\\p{Lu}[\\p{L}\\p{Mn}’']*(?:\\s\\p{Lu}[\\p{L}\\p{Mn}’']*){1,4}");
  private static final Set<String> NO_NAMES =
      Set.of("chu", "tich", "giam", "truong", "phong", "ban", "nhan", "uy", "chanh", "van", "bi", "thu", "nhu", "lu", "noi", "so", "ubnd", "pho", "tong", "hieu", "viet", "nam", "doc", "lap");
  private static final int LONGEST = 200;

  private SignerRules() {}

  static Field<String> in(Letter letter, Layout layout) {
    boolean titled = false;
    Source source = null;
    for (int line = layout.tail(); line < layout.annex(); line++) {
      String text = letter.line(line);
      String right = text.length() > LONGEST ? "" : text.substring(columnStart(text)).strip();
      List<String> words = List.of(Passage.fold(right).strip().split("\\s+"));
      boolean title = words.stream().filter(NO_NAMES::contains).count() > 1 && right.chars().noneMatch(Character::isLowerCase);
      titled = titled || title;
      if (titled && !title && PERSON.matcher(java.text.Normalizer.normalize(right, java.text.Normalizer.Form.NFC)).matches() && !NO_NAMES.contains(words.getFirst())) {
        int from = letter.lineStart(line) + text.lastIndexOf(right);
        source = letter.source(from, from + right.length());
      }
    }
    return source == null
        ? Field.missing("signer.none")
        : new Field<>(source.text(), source, letter.isTyped() ? Certainty.CERTAIN : Certainty.UNCERTAIN, "signer.under-the-title");
  }

  /** Where the right of two columns begins. */
  private static int columnStart(String text) {
    String line = text.stripTrailing();
    int gap = line.lastIndexOf("   ");
    int tab = line.lastIndexOf('\t');
    return Math.max(gap < 0 ? 0 : gap, tab < 0 ? 0 : tab);
  }
}
