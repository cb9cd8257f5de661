package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the letter into its structural pieces: wrapped lines and page breaks joined, what belongs to the page dropped, a
 * dash in mid-phrase no bullet.
 */
final class Blocks {
  /** How each kind of piece begins, in the order they are tried. */
  private record Marker(Block.Kind kind, Pattern pattern) {
    Marker(Block.Kind kind, String pattern) {
      this(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private static final Pattern PART = Pattern.compile("^\\s*(I{1,3}|IV|VI{0,3}|IX|XI{0,3})\\s*[.\\-)/–]\\s+(?=\\S)");
  /** A vowel as OCR may write it, or with its marks apart. */
  private static final String VOWEL = "[\\p{L}\\p{Mn}\\d€¢§]";
  private static final Pattern UPPER = Pattern.compile("^\\s*(?:[Pp][Hh]@{1,3}[Nn]\\s+)?([A-H])\\s*[.:\\-)/–]\\s+(?=\\S)".replace("@", VOWEL));
  private static final List<Marker> MARKERS =
      List.of(
          new Marker(Block.Kind.CHAPTER, "^\\s*(?:ph@{1,3}n|ch@{2,6}ng)\\s+(?:th@{1,3}\\s+)?(nh@{1,3}t|hai|ba|b@{1,3}n|t@{1,3}|n@{1,3}m|[ivx]{1,4}|\\d{1,2})\\s*[.:]?(?=\\s|$)\\s*".replace("@", VOWEL)),
          new Marker(Block.Kind.ARTICLE, "^\\s*[ĐDÐPB][i1l][\\p{L}€¢6]\\p{Mn}*[ui]\\s+(\\d{1,3})\\s*[.:]\\s*"),
          new Marker(Block.Kind.SUB, "^\\s*(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)\\s?[.)\\-–]?\\s+(?=\\D)"),
          new Marker(Block.Kind.SECTION, "^\\s*(\\d{1,2})(?:\\s?[.)/]|[-–])\\s+(?=\\D)"),
          new Marker(Block.Kind.BULLET, "^\\s*\\((\\d{1,2})\\)\\s+(?=\\D)"),
          new Marker(Block.Kind.LETTERED, "^\\s*([a-zđ])\\s?[).]\\s+(?=\\S)"),
          new Marker(Block.Kind.PLUS, "^\\s*()\\+\\s*(?=\\S)"),
          new Marker(Block.Kind.BULLET, "^\\s*()[-–—•*·]\\s+(?=\\S)"));
  private static final Pattern SENTENCE_END = Pattern.compile("[.:;!?…][\"”’)]*\\s*(?:/\\.)?\\s*$|\\./\\.\\s*$");

  private static final double SHORT_LINE = 0.6;
  private static final double RAGGED = 0.75;
  /** Longer lines are paragraphs that nothing has wrapped. */
  private static final int UNWRAPPED = 130;
  private static final int LARGEST_GAP = 4;

  private final Letter letter;
  private final int width;
  private final List<Block> blocks = new ArrayList<>();
  private Block.Kind kind = Block.Kind.TEXT;
  private String mark = "";
  private boolean afterBlank;
  private List<int[]> ranges = new ArrayList<>();
  private int lastSection;
  private boolean bracketed;
  private int lastPart;
  private int lastUpper;
  private int lastLetter;
  private String lastSub = "";

  private Blocks(Letter letter, int width) {
    this.letter = letter;
    this.width = width;
  }

  static List<Block> of(Letter letter, int fromLine, int toLine) {
    Blocks cutting = new Blocks(letter, width(letter, fromLine, toLine));
    BitSet furniture = Furniture.in(letter);
    boolean blankBefore = true;
    int line = fromLine;
    while (line < toLine) {
      String text = letter.line(line);
      Table table = furniture.get(line) || text.isBlank() ? null : Table.at(letter, line, toLine);
      if (table != null) {
        cutting.finish();
        table.rows().forEach(cutting.blocks::add);
        line = table.afterLine();
        blankBefore = true;
      } else {
        if (text.isBlank()) {
          blankBefore = true;
        } else if (!furniture.get(line)) {
          cutting.take(line, text, blankBefore);
          blankBefore = false;
        }
        line++;
      }
    }
    cutting.finish();
    return cutting.blocks;
  }

  private void take(int line, String text, boolean blankBefore) {
    boolean ended = ranges.isEmpty() || endsSentence();
    int start = letter.lineStart(line);
    Matcher part = PART.matcher(text);
    Matcher upper = UPPER.matcher(text);
    if (part.find() && isNextPart(roman(part.group(1)), lastPart, ended || blankBefore || isTitleBefore(text), text)) {
      lastPart = roman(part.group(1));
      open(Block.Kind.PART, part.group(1), start + part.end(), line, blankBefore);
    } else if (upper.find() && isNextPart(upper.group(1).charAt(0) - 'A' + 1, lastUpper, ended || blankBefore, text)) {
      lastUpper = upper.group(1).charAt(0) - 'A' + 1;
      lastPart = 0;
      open(Block.Kind.UPPER, upper.group(1), start + upper.end(), line, blankBefore);
    } else if (!marked(line, text, blankBefore, ended)) {
      if (isNewParagraph(text, blankBefore, ended)) {
        begin(Block.Kind.TEXT, "", firstLetter(start, line), line, blankBefore);
      } else {
        ranges.add(new int[] {firstLetter(start, line), lastLetter(line)});
      }
    }
  }

  private boolean isNextPart(int candidate, int last, boolean ended, String text) {
    return (candidate == last + 1 || candidate == 1 && last > 0) && (ended || isCapitals(text));
  }

  private boolean marked(int line, String text, boolean blankBefore, boolean ended) {
    for (Marker marker : MARKERS) {
      Matcher found = marker.pattern().matcher(text);
      if (found.find() && accepts(marker.kind(), found.group(1), text.substring(found.end()), blankBefore, ended)) {
        open(bracketed(marker.kind(), found.group(1)), found.group(1), letter.lineStart(line) + found.end(), line, blankBefore);
        return true;
      }
    }
    return false;
  }

  /** "(1)" numbers sections where nothing else does, and the points of one where it stands below "1.". */
  private Block.Kind bracketed(Block.Kind found, String printed) {
    boolean numbered = found == Block.Kind.BULLET && !printed.isEmpty();
    bracketed = numbered && (lastSection == 0 || bracketed && lastSection == Integer.parseInt(printed) - 1) || !numbered && bracketed && found != Block.Kind.SECTION;
    return numbered && bracketed ? Block.Kind.SECTION : found;
  }

  /** A marker in the middle of a sentence is none, unless it goes on where the one before it stopped. */
  private boolean accepts(Block.Kind candidate, String printed, String rest, boolean blankBefore, boolean ended) {
    boolean free = ended || blankBefore || isTitleBefore(rest) || isShortHeading() && Character.isDigit(rest.charAt(0));
    return switch (candidate) {
      case CHAPTER -> (ended || blankBefore) && (rest.isBlank() || Character.isUpperCase(rest.charAt(0)));
      case SUB -> isNextSub(printed, free);
      case SECTION -> isNextSection(Integer.parseInt(printed), ended || blankBefore, free);
      case LETTERED -> free || lastLetter == 0 && printed.equals("a") && isShortHeading() || lastLetter > 0 && printed.charAt(0) - 'a' + 1 == lastLetter + 1;
      case BULLET, PLUS -> free;
      default -> true;
    };
  }

  /** Numbers count up by one; one may be left out or the count begin anew, but only where a sentence has ended. */
  private boolean isNextSection(int candidate, boolean ended, boolean free) {
    if (candidate == lastSection + 1) {
      return free || lastSection > 0 || candidate == 1;
    }
    return ended && (candidate == 1 || lastSection > 0 && candidate > lastSection && candidate <= lastSection + LARGEST_GAP);
  }

  /** "2.1" below section 2, "2.2" after "2.1": a decimal is neither. */
  private boolean isNextSub(String printed, boolean free) {
    int dot = printed.lastIndexOf('.');
    String above = printed.substring(0, dot);
    int last = Integer.parseInt(printed.substring(dot + 1));
    boolean under = above.equals(String.valueOf(lastSection)) || above.equals(lastSub) || lastSub.startsWith(above + ".");
    String before = above + "." + (last - 1);
    boolean next = last == 1 || lastSub.equals(before) || lastSub.startsWith(before + ".");
    return under && next && (free || last > 1);
  }

  private boolean isNewParagraph(String text, boolean blankBefore, boolean ended) {
    if (ranges.isEmpty() || blankBefore && ended || ended && kind == Block.Kind.TEXT || isTitleBefore(text)) {
      return true;
    }
    int[] last = ranges.getLast();
    boolean ragged = width > UNWRAPPED || last[1] - last[0] < RAGGED * width;
    return ended && ragged && Character.isUpperCase(text.strip().charAt(0)) && !letter.raw().substring(last[0], last[1]).endsWith(":");
  }

  private void open(Block.Kind next, String printed, int from, int line, boolean blankBefore) {
    switch (next) {
      case CHAPTER, PART, UPPER, ARTICLE -> {
        lastSection = 0;
        lastSub = "";
        lastLetter = 0;
      }
      case SECTION -> {
        lastSection = Integer.parseInt(printed);
        lastSub = "";
        lastLetter = 0;
      }
      case SUB -> {
        lastSub = printed;
        lastLetter = 0;
      }
      case LETTERED -> lastLetter = printed.toLowerCase(java.util.Locale.ROOT).charAt(0) - 'a' + 1;
      default -> { }
    }
    begin(next, printed, from, line, blankBefore);
  }

  private void begin(Block.Kind next, String printed, int from, int line, boolean blankBefore) {
    finish();
    kind = next;
    mark = printed;
    afterBlank = blankBefore;
    ranges.add(new int[] {from, Math.max(from, lastLetter(line))});
  }

  private void finish() {
    if (!ranges.isEmpty()) {
      int number = mark.matches("\\d+") ? Integer.parseInt(mark) : 0;
      blocks.add(new Block(kind, mark, number, Passage.of(letter, ranges), afterBlank, Map.of()));
      ranges = new ArrayList<>();
    }
  }

  private boolean endsSentence() {
    int[] last = ranges.getLast();
    return last[1] <= last[0] || SENTENCE_END.matcher(letter.raw().substring(Math.max(last[0], last[1] - 12), last[1])).find();
  }

  /** A heading that ends far from the margin while the next line begins a sentence: it was not wrapped. */
  private boolean isTitleBefore(String next) {
    return isShortHeading() && (next.isBlank() || Character.isUpperCase(next.strip().charAt(0)));
  }

  private boolean isShortHeading() {
    return kind.compareTo(Block.Kind.LETTERED) <= 0 && ranges.size() == 1 && ranges.getFirst()[1] - ranges.getFirst()[0] <= SHORT_LINE * width;
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
