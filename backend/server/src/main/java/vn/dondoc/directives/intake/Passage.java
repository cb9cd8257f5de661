package vn.dondoc.directives.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of the letter, unwrapped, with the folded form that rules look at and the way back from every folded
 * character to the raw text.
 *
 * <p>Folding drops case and marks, makes đ a d, puts letters for the symbols that OCR writes for them (¢ € for e, ¥
 * for y, § for o) and undoes what it makes of horned letters (w, ur, ir for ư). Clean Vietnamese has none of these
 * spellings, so it is left as it is.
 */
final class Passage {
  private static final Pattern BLANKS = Pattern.compile("\\s{2,}|[\\t\\n\\u000B\\f\\r]");
  private static final int FIRST_MARK = 0x300;
  /** Every Latin letter there is, folded once: up to the end of Latin Extended Additional. */
  private static final char[] PLAIN = new char[0x1F00];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = plain(c);
    }
  }

  private final Letter letter;
  private final int[] rawAt;
  private final String text;
  private final String folded;
  private final int[] textAt;
  private List<Word> words;
  private String masked;
  private List<Dates.Found> dates;

  /**
   * A word of the folded form; {@code from} and {@code to} count in it.
   *
   * @param typed the letter bears Vietnamese marks, so its words are spelled as meant
   */
  record Word(String text, int from, int to, boolean typed) {}

  private Passage(Letter letter, String text, int[] rawAt) {
    this.letter = letter;
    this.text = text;
    this.rawAt = rawAt;
    StringBuilder folding = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    fold(text, folding, places);
    this.folded = folding.toString();
    this.textAt = java.util.Arrays.copyOf(places, folding.length());
  }

  /** Lines joined by single blanks; each pair is a raw range. */
  static Passage of(Letter letter, List<int[]> ranges) {
    int length = ranges.stream().mapToInt(range -> range[1] - range[0] + 1).sum();
    StringBuilder joined = new StringBuilder(length);
    int[] places = new int[length];
    for (int[] range : ranges) {
      if (!joined.isEmpty()) {
        places[joined.length()] = range[0];
        joined.append(' ');
      }
      for (int i = range[0]; i < range[1]; i++) {
        places[joined.length()] = i;
        joined.append(letter.raw().charAt(i));
      }
    }
    return new Passage(letter, joined.toString(), java.util.Arrays.copyOf(places, joined.length()));
  }

  /** Words that stand alone, with no way back to a letter. */
  static Passage of(String text) {
    return of(new Letter(text), List.of(new int[] {0, text.length()}));
  }

  String text() {
    return text;
  }

  /** As printed, with single blanks. */
  String oneLine() {
    String stripped = text.strip();
    return BLANKS.matcher(stripped).find() ? BLANKS.matcher(stripped).replaceAll(" ") : stripped;
  }

  boolean hasFigures() {
    return folded.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  String folded() {
    return folded;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** The raw place of a range of the folded form. */
  Source source(int from, int to) {
    if (from >= to) {
      return null;
    }
    return letter.source(rawAt[textAt[from]], rawAt[textEnd(to) - 1] + 1);
  }

  /** Behind the last letter of a range and the marks that a decomposed text writes after it. */
  private int textEnd(int to) {
    int end = textAt[to - 1] + 1;
    while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  Source whole() {
    return folded.isEmpty() ? null : source(0, folded.length());
  }

  /** The letter's own spelling of a range of the folded form. */
  String slice(int from, int to) {
    return from >= to ? "" : text.substring(textAt[from], textEnd(to)).strip();
  }

  /** The folded place of an index of {@link #text()}. */
  int foldedIndex(int textIndex) {
    int found = java.util.Arrays.binarySearch(textAt, textIndex);
    return found >= 0 ? found : -found - 1;
  }

  /** The place in {@link #text()} of an index of the folded form. */
  int textIndex(int foldedIndex) {
    return foldedIndex < textAt.length ? textAt[foldedIndex] : text.length();
  }

  /** From an index of the folded form on. */
  Passage from(int index) {
    return cut(index, folded.length());
  }

  Passage cut(int from, int to) {
    if (from >= to) {
      return new Passage(letter, "", new int[0]);
    }
    int start = textAt[from];
    int end = textEnd(to);
    return new Passage(letter, text.substring(start, end), java.util.Arrays.copyOfRange(rawAt, start, end));
  }

  /** What stands between the signs, without what is empty. */
  List<Passage> parts(char sign) {
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || folded.charAt(at) == sign) {
        if (at > from) {
          parts.add(cut(from, at));
        }
        from = at + 1;
      }
    }
    return parts;
  }

  /** The folded form with document numbers blanked out. */
  String masked() {
    masked = masked == null ? Dates.mask(this) : masked;
    return masked;
  }

  List<Dates.Found> dates() {
    dates = dates == null ? List.copyOf(Dates.find(this)) : dates;
    return dates;
  }

  List<Word> words() {
    if (words == null) {
      words = new ArrayList<>();
      int start = -1;
      for (int i = 0; i <= folded.length(); i++) {
        boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          words.add(new Word(folded.substring(start, i), start, i, letter.isTyped()));
          start = -1;
        }
      }
    }
    return words;
  }

  /** The first word that begins at an index of the folded form or after it. */
  int firstWordFrom(int index) {
    int low = 0;
    int high = words().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).from() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static String fold(String text) {
    StringBuilder folding = new StringBuilder(text.length());
    fold(text, folding, new int[text.length()]);
    return folding.toString();
  }

  /** @param places where in the text each folded character comes from */
  private static void fold(String text, StringBuilder folding, int[] places) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord = i > 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
      if (c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK || inWord && (c == '’' || c == '‘' || c == '\'' || c == ':' && Character.isLowerCase(text.charAt(i + 1)))) {
        continue;
      }
      char plain = c < PLAIN.length ? PLAIN[c] : plain(c);
      if (!absorbed(folding, plain)) {
        places[folding.length()] = i;
        folding.append(plain);
      }
    }
  }

  /** "uw", "ur", "ir" are one ư to an OCR that knows no Vietnamese; the second letter goes, the first becomes u. */
  private static boolean absorbed(StringBuilder folding, char next) {
    int last = folding.length() - 1;
    if (last < 0) {
      return false;
    }
    char before = folding.charAt(last);
    if (next == 'r' && (before == 'u' || before == 'i')) {
      folding.setCharAt(last, 'u');
      return true;
    }
    return next == 'u' && before == 'u';
  }

  private static char plain(char c) {
    return switch (c) {
      case 'đ', 'Đ', 'Ð', 'ð' -> 'd';
      case '¢', '€' -> 'e';
      case '¥' -> 'y';
      case '§' -> 'o';
      case 'w', 'W' -> 'u';
      case '–', '—' -> '-';
      case '\t', '\u00a0', '\r', '\n' -> ' ';
      default -> {
        if (c < 128) {
          yield Character.toLowerCase(c);
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        yield Character.toLowerCase(decomposed.charAt(0));
      }
    };
  }

  /** Whether the letters bear Vietnamese marks, as typed text does and OCR with another alphabet does not. */
  static boolean isMarked(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    long letters = composed.chars().filter(Character::isLetter).count();
    long marked = composed.chars().filter(c -> c > 127 && c != 'é' && c != 'É' && Character.isLetter(c)).count();
    return letters > 0 && marked * 12 >= letters;
  }
}
