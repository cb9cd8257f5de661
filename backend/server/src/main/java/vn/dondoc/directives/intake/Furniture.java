package vn.dondoc.directives.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines that belong to the page and not to the letter: page numbers, running heads, lonely links. */
final class Furniture {
  private static final Pattern PAGE_NUMBER = Pattern.compile("^\\s*[-–]?\\s?\\d{1,3}\\s?[-–]?\\s*$");
  private static final Pattern LONE_LINK = Pattern.compile("^\\s*h[it]{1,2}tps?:\\S+\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_OF = Pattern.compile(".*\\b(?:trang|page)\\s+\\d{1,3}(?:\\s?/\\s?\\d{1,3})?\\s*$");
  private static final Pattern RULE = Pattern.compile("^\\s*[-_–—=*.]{3,}\\s*$");
  private static final int LONGEST = 160;

  private Furniture() {}

  static BitSet in(Letter letter) {
    BitSet lines = new BitSet();
    Map<String, Integer> above = new HashMap<>();
    for (int line = 0; line < letter.lineCount(); line++) {
      String text = letter.line(line);
      if (text.length() > LONGEST || text.isBlank()) {
        continue;
      }
      if (PAGE_OF.matcher(letter.foldedLine(line)).matches()) {
        lines.set(line);
        above.merge(line == 0 ? "" : letter.line(line - 1).strip(), 1, Integer::sum);
      } else if (PAGE_NUMBER.matcher(text).matches() || LONE_LINK.matcher(text).matches() || RULE.matcher(text).matches()) {
        lines.set(line);
      }
    }
    // The same line above every page mark is the running head
    for (int line = lines.nextSetBit(1); line >= 0; line = lines.nextSetBit(line + 1)) {
      String text = letter.line(line - 1).strip();
      if (!text.isEmpty() && above.getOrDefault(text, 0) > 1 && PAGE_OF.matcher(letter.foldedLine(line)).matches()) {
        lines.set(line - 1);
      }
    }
    return lines;
  }
}
