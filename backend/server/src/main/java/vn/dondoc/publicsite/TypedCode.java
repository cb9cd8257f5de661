package vn.dondoc.publicsite;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A short code as somebody typed it from paper: any case, with spaces or hyphens. The alphabet of the codes leaves out
 * signs that look alike; who types one of those misread a sign that is in it, so each such reading is tried.
 */
final class TypedCode {
  private static final String ALPHABET = "34679ACDEFGHJKMNPQRTVWXY";
  private static final int LENGTH = 8;

  /** A code is never read in more ways than this: three doubtful signs. */
  private static final int MOST_READINGS = 8;

  private static final Map<Character, String> MISREAD =
      Map.ofEntries(
          Map.entry('0', "QD"), Map.entry('O', "QD"), Map.entry('1', "J7"), Map.entry('I', "J7"), Map.entry('L', "J7"),
          Map.entry('2', "7"), Map.entry('Z', "7"), Map.entry('8', "3"), Map.entry('B', "3"), Map.entry('5', "3"),
          Map.entry('S', "3"), Map.entry('U', "V"));

  private TypedCode() {}

  /** The codes that may be meant, in no case more than a handful; empty when it cannot be one. */
  static List<String> readings(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return List.of();
    }
    // Full-width letters of a phone's keyboard become plain ones
    String signs = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s.\\-–]", "").toUpperCase(Locale.ROOT);
    if (signs.length() != LENGTH) {
      return List.of();
    }
    List<String> readings = List.of("");
    for (char sign : signs.toCharArray()) {
      String meant = ALPHABET.indexOf(sign) >= 0 ? String.valueOf(sign) : MISREAD.getOrDefault(sign, "");
      readings = readings.stream().flatMap(start -> meant.chars().mapToObj(c -> start + (char) c)).toList();
      if (readings.isEmpty() || readings.size() > MOST_READINGS) {
        return List.of();
      }
    }
    return readings;
  }

  /** Written exactly as it is printed. */
  static boolean isPlain(String typed) {
    return readings(typed).equals(List.of(typed));
  }
}
