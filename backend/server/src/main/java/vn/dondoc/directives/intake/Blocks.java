package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the letter into its structural pieces: wrapped lines and page breaks joined, page numbers and lonely links
 * dropped, a dash in mid-phrase no bullet.
 */
final class Blocks {
  private static final Pattern ARTICLE = Pattern.compile("^\\s*[ĐDÐPB][i1l][\\p{L}€¢6]\\p{Mn}*[ui]\\s+(\\d{1,3})\\s*[.:]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PART = Pattern.compile("^\\s*(I{1,3}|IV|VI{0,3}|IX|XI{0,3})\\s*[.\\-)]\\s+(?=\\S)");
  private static final Pattern SECTION = Pattern.compile("^\\s*(\\d{1,2})\\s?[.)]\\s+(?=\\D)");
  /** A row of a table that was saved as text. */
  private static final Pattern ROW = Pattern.compile("^\\s*\\|?\\s*(\\d{1,2})\\s?(?:\\||\\t)\\s*(?=\\S)");
  private static final Pattern LETTERED = Pattern.compile("^\\s*([a-zđ])\\s?[).]\\s+(?=\\S)");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–—•*·]\\s+(?=\\S)");
  private static final Pattern PLUS = Pattern.compile("^\\s*\\+\\s*(?=\\S)");
  private static final Pattern PAGE_NUMBER = Pattern.compile("^\\s*[-–]?\\s?\\d{1,3}\\s?[-–]?\\s*$");
  private static final Pattern LONE_LINK = Pattern.compile("^\\s*h[it]{1,2}tps?:\\S+\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE_END = Pattern.compile("[.:;!?…][\"”’)]*\\s*(?:/\\.)?\\s*$|\\./\\.\\s*$");

  private static final double SHORT_LINE = 0.6;

  private final Letter letter;
  private final int width;
  private final List<Block> blocks = new ArrayList<>();
  private Block.Kind kind = Block.Kind.TEXT;
  private int number;
  private List<int[]> ranges = new ArrayList<>();
  private int lastSection;
  private int lastArticle;
  private int lastPart;

  private Blocks(Letter letter, int width) {
    this.letter = letter;
    this.width = width;
  }

  static List<Block> of(Letter letter, int fromLine, int toLine) {
    Blocks cutting = new Blocks(letter, width(letter, fromLine, toLine));
    boolean blankBefore = true;
    for (int line = fromLine; line < toLine; line++) {
      String text = letter.line(line);
      if (text.isBlank()) {
        blankBefore = true;
      } else if (!PAGE_NUMBER.matcher(text).matches() && !LONE_LINK.matcher(text).matches()) {
        cutting.take(line, text, blankBefore);
        blankBefore = false;
      }
    }
    cutting.finish();
    return cutting.blocks;
  }

  private void take(int line, String text, boolean blankBefore) {
    boolean ended = ranges.isEmpty() || endsSentence() || isTitleBefore(text);
    int start = letter.lineStart(line);
    Matcher marker;
    if ((marker = ARTICLE.matcher(text)).find()) {
      begin(Block.Kind.ARTICLE, lastArticle = Integer.parseInt(marker.group(1)), start + marker.end(), line);
      lastSection = 0;
    } else if ((marker = PART.matcher(text)).find() && roman(marker.group(1)) == lastPart + 1 && (ended || blankBefore || isCapitals(text))) {
      begin(Block.Kind.PART, ++lastPart, start + marker.end(), line);
      lastSection = 0;
    } else if ((marker = SECTION.matcher(text)).find() && isNext(Integer.parseInt(marker.group(1)), ended || blankBefore)) {
      begin(Block.Kind.SECTION, lastSection = Integer.parseInt(marker.group(1)), start + marker.end(), line);
    } else if ((marker = ROW.matcher(text)).find() && Integer.parseInt(marker.group(1)) == lastSection + 1) {
      begin(Block.Kind.SECTION, ++lastSection, start + marker.end(), line);
    } else if ((ended || blankBefore) && (marker = LETTERED.matcher(text)).find()) {
      begin(Block.Kind.LETTERED, marker.group(1).charAt(0) - 'a' + 1, start + marker.end(), line);
    } else if ((ended || blankBefore) && (marker = PLUS.matcher(text)).find()) {
      begin(Block.Kind.PLUS, 0, start + marker.end(), line);
    } else if ((ended || blankBefore) && (marker = BULLET.matcher(text)).find()) {
      begin(Block.Kind.BULLET, 0, start + marker.end(), line);
    } else if (blankBefore && ended || ended && kind == Block.Kind.TEXT || isTitleBefore(text)) {
      begin(Block.Kind.TEXT, 0, firstLetter(start, line), line);
    } else {
      ranges.add(new int[] {firstLetter(start, line), lastLetter(line)});
    }
  }

  /** Sections count up by one; after a part or an article they begin anew. */
  private boolean isNext(int candidate, boolean ended) {
    return candidate == lastSection + 1 && (ended || lastSection > 0 || candidate == 1);
  }

  private void begin(Block.Kind next, int count, int from, int line) {
    finish();
    kind = next;
    number = count;
    ranges.add(new int[] {from, lastLetter(line)});
  }

  private void finish() {
    if (!ranges.isEmpty()) {
      blocks.add(new Block(kind, number, Passage.of(letter, ranges)));
      ranges = new ArrayList<>();
    }
  }

  private boolean endsSentence() {
    int[] last = ranges.getLast();
    return SENTENCE_END.matcher(letter.raw().substring(last[0], last[1])).find() || last[1] - last[0] == 0;
  }

  /** A heading that ends far from the margin while the next line begins a sentence: it was not wrapped. */
  private boolean isTitleBefore(String next) {
    boolean heading = kind == Block.Kind.SECTION || kind == Block.Kind.PART;
    if (!heading || ranges.size() != 1 || ranges.getFirst()[1] - ranges.getFirst()[0] > SHORT_LINE * width) {
      return false;
    }
    return Character.isUpperCase(next.strip().charAt(0));
  }

  /** How wide the letter is set: nine of ten lines are no longer. */
  private static int width(Letter letter, int fromLine, int toLine) {
    int[] lengths = java.util.stream.IntStream.range(fromLine, toLine).map(l -> letter.line(l).strip().length()).filter(n -> n > 0).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  private int firstLetter(int start, int line) {
    int end = letter.lineEnd(line);
    int first = start;
    while (first < end && Character.isWhitespace(letter.raw().charAt(first))) {
      first++;
    }
    return first;
  }

  private int lastLetter(int line) {
    int end = letter.lineEnd(line);
    while (end > letter.lineStart(line) && Character.isWhitespace(letter.raw().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isCapitals(String text) {
    return text.chars().filter(Character::isLetter).allMatch(c -> !Character.isLowerCase(c));
  }

  private static int roman(String numeral) {
    return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII").indexOf(numeral) + 1;
  }
}
