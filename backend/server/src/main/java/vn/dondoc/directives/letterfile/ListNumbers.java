package vn.dondoc.directives.letterfile;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The numbers that Word counts by itself, which stand nowhere in the text: "1.", "a)", "II.", or "-" for a bullet. */
final class ListNumbers {
  private static final int DEEPEST = 9;
  private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  private final Map<BigInteger, int[]> counted = new HashMap<>();

  /** With a blank behind it; empty for a paragraph that is no list item. */
  String before(XWPFParagraph paragraph) {
    BigInteger list = paragraph.getNumID();
    String format = paragraph.getNumFmt();
    if (list == null || format == null || list.signum() == 0 || paragraph.getText().isBlank()) {
      return "";
    }
    BigInteger depth = paragraph.getNumIlvl();
    int level = depth == null ? 0 : Math.clamp(depth.intValue(), 0, DEEPEST - 1);
    if (format.equals("bullet")) {
      return "- ";
    }
    int[] counts = counted.computeIfAbsent(list, id -> new int[DEEPEST]);
    counts[level]++;
    java.util.Arrays.fill(counts, level + 1, DEEPEST, 0);
    return pattern(paragraph, level, format, counts) + " ";
  }

  /** Word writes the pattern as "%1.%2)": each %n is the count of the n-th level. */
  private static String pattern(XWPFParagraph paragraph, int level, String format, int[] counts) {
    String pattern = paragraph.getNumLevelText();
    String shown = pattern == null || pattern.isBlank() ? "%" + (level + 1) + "." : pattern;
    for (int i = 0; i <= level; i++) {
      String counter = i == level ? written(format, counts[i]) : String.valueOf(Math.max(counts[i], 1));
      shown = shown.replace("%" + (i + 1), counter);
    }
    return shown;
  }

  private static String written(String format, int count) {
    return switch (format) {
      case "lowerLetter" -> letter(count);
      case "upperLetter" -> letter(count).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(count);
      default -> String.valueOf(count);
    };
  }

  private static String letter(int count) {
    return String.valueOf((char) ('a' + (count - 1) % 26));
  }

  private static String roman(int count) {
    StringBuilder signs = new StringBuilder();
    int rest = count;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        signs.append(ROMAN_SIGNS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return signs.toString();
  }
}
