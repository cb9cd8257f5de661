package vn.dondoc.directives.intake;

import java.util.List;

/**
 * Compares folded words as OCR may have spelled them: letters that are taken for each other cost little, what a
 * lost or invented letter costs grows with nothing but its count, and short words allow less than long ones.
 */
final class Fuzzy {
  private static final double CONFUSED = 0.35;
  private static final double EXTRA = 0.7;
  /** Each string is a class of characters that OCR takes for each other. */
  private static final List<String> CLASSES =
      List.of("aeiouy0469d§3", "il1|jt", "s58", "cgeo", "nh", "mn", "vy", "o0693", "od", "ob", "uv", "1i", "g9q", "tr");

  private static final double MOST = 2;

  /** A letter says the same few words again and again: as many comparisons as this are kept, the newer in the older's place. */
  private static final Compared[] REMEMBERED = new Compared[1 << 15];

  /** Immutable, so that readers at once need no lock: at worst one computes again what another has just forgotten. */
  private record Compared(String word, String meant, double cost) {}

  private Fuzzy() {}

  /** How much a word may differ from the word it is meant to be. */
  static double allowance(int length) {
    return length <= 2 ? 0.36 : length == 3 ? 0.71 : length <= 5 ? 1.05 : 1.5;
  }

  static boolean isLike(String word, String meant) {
    return word.equals(meant) || cost(word, meant) <= allowance(meant.length());
  }

  /** Weighted edit distance; infinite when the lengths alone rule it out, or when it is more than anybody allows. */
  static double cost(String word, String meant) {
    if (word.equals(meant)) {
      return 0;
    }
    if (Math.abs(word.length() - meant.length()) > 2) {
      return Double.POSITIVE_INFINITY;
    }
    int hash = 31 * word.hashCode() + meant.hashCode();
    int place = (hash ^ hash >>> 15) & REMEMBERED.length - 1;
    Compared known = REMEMBERED[place];
    if (known == null || !known.word.equals(word) || !known.meant.equals(meant)) {
      known = new Compared(word, meant, computed(word, meant));
      REMEMBERED[place] = known;
    }
    return known.cost;
  }

  private static double computed(String word, String meant) {
    int more = Math.abs(word.length() - meant.length());
    if (more * EXTRA > MOST || isNumber(word) != isNumber(meant) && (word.length() > 2 || isNumber(meant))) {
      return Double.POSITIVE_INFINITY;
    }
    double[] before = new double[meant.length() + 1];
    double[] now = new double[meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      before[j] = j * EXTRA;
    }
    for (int i = 1; i <= word.length(); i++) {
      now[0] = i * EXTRA;
      double least = now[0];
      for (int j = 1; j <= meant.length(); j++) {
        double same = before[j - 1] + exchange(word.charAt(i - 1), meant.charAt(j - 1));
        now[j] = Math.min(same, Math.min(before[j], now[j - 1]) + EXTRA);
        least = Math.min(least, now[j]);
      }
      if (least > MOST) {
        return Double.POSITIVE_INFINITY;
      }
      double[] spare = before;
      before = now;
      now = spare;
    }
    return before[meant.length()];
  }

  private static double exchange(char read, char meant) {
    if (read == meant) {
      return 0;
    }
    // OCR makes P or B of Đ, and never D of them: "đạo các" is no "báo cáo"
    if (meant == 'd' && (read == 'p' || read == 'b')) {
      return CONFUSED;
    }
    for (String likes : CLASSES) {
      if (likes.indexOf(read) >= 0 && likes.indexOf(meant) >= 0) {
        return CONFUSED;
      }
    }
    return 1;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /** Where a phrase begins in the words, from a place on; -1 when it does not. */
  static int find(List<Passage.Word> words, int from, String... phrase) {
    for (int i = Math.max(0, from); i + phrase.length <= words.size(); i++) {
      if (isAt(words, i, phrase)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isAt(List<Passage.Word> words, int at, String... phrase) {
    if (at < 0 || at + phrase.length > words.size()) {
      return false;
    }
    for (int k = 0; k < phrase.length; k++) {
      if (!isSaid(words.get(at + k), phrase[k])) {
        return false;
      }
    }
    return true;
  }

  /** A word typed with its marks is taken at its letters; only where marks were lost does likeness count. */
  static boolean isSaid(Passage.Word word, String meant) {
    return word.text().equals(meant) || !word.typed() && isLike(word.text(), meant);
  }

  /** As {@link #isAt}, but no more than one letter of a word may be another. */
  static boolean isNearlyAt(List<Passage.Word> words, int at, List<String> phrase) {
    if (at < 0 || at + phrase.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < phrase.size(); k++) {
      Passage.Word word = words.get(at + k);
      if (!word.text().equals(phrase.get(k)) && (word.typed() || cost(word.text(), phrase.get(k)) > CONFUSED)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the passage says the phrase, nearly letter by letter. */
  static boolean says(Passage passage, String... phrase) {
    List<String> words = List.of(phrase);
    return java.util.stream.IntStream.range(0, passage.words().size()).anyMatch(at -> isNearlyAt(passage.words(), at, words));
  }

  static boolean contains(Passage passage, String... phrase) {
    return find(passage.words(), 0, phrase) >= 0;
  }
}
