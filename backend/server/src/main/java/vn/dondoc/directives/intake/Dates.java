package vn.dondoc.directives.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in figures and in words, outside document numbers. */
final class Dates {
  private static final Pattern FULL =
      Pattern.compile("(?<![\\d/.\\-])(\\d{1,2})\\s?[/.\\-]\\s?(\\d{1,2})\\s?[/.\\-]\\s?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern SHORT = Pattern.compile("(?<![\\d/.,\\-])(\\d{1,2})/(\\d{1,2})(?![\\d/])");
  /** On the folded form: ngày 12 tháng 10 năm 2023, as OCR may spell the words. */
  private static final Pattern WORDS =
      Pattern.compile("\\bng[a-z0-9]{1,3}\\s+(\\d{1,2})\\s+th[a-z0-9]{2,3}\\s+(\\d{1,2})\\s+n[a-z0-9]{2}\\s+((?:19|20)\\d{2})");

  private static final Pattern WORDS_SHORT =
      Pattern.compile("\\bng[a-z0-9]{1,3}\\s+(\\d{1,2})\\s+th[a-z0-9]{2,3}\\s+(\\d{1,2})\\b(?!\\s?[/.])");

  private Dates() {}

  /**
   * @param date null when the year is not printed
   * @param from and to count in the folded form
   */
  record Found(LocalDate date, MonthDay monthDay, int from, int to) {}

  static List<Found> in(Passage passage) {
    return passage.dates();
  }

  static List<Found> find(Passage passage) {
    List<Found> found = new ArrayList<>();
    if (!passage.hasFigures()) {
      return found;
    }
    String masked = passage.masked();
    BitSet taken = new BitSet();
    full(WORDS.matcher(masked), taken, found);
    full(FULL.matcher(masked), taken, found);
    shorts(SHORT.matcher(masked), taken, found);
    shorts(WORDS_SHORT.matcher(masked), taken, found);
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  private static void shorts(Matcher shorts, BitSet taken, List<Found> found) {
    while (shorts.find()) {
      if (isFree(taken, shorts.start(), shorts.end())) {
        try {
          MonthDay day = MonthDay.of(Integer.parseInt(shorts.group(2)), Integer.parseInt(shorts.group(1)));
          found.add(new Found(null, day, shorts.start(), shorts.end()));
          taken.set(shorts.start(), shorts.end());
        } catch (DateTimeException noDay) {
          continue; // a fraction or a count, such as 45/60
        }
      }
    }
  }

  private static void full(Matcher matcher, BitSet taken, List<Found> found) {
    while (matcher.find()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        if (isFree(taken, matcher.start(), matcher.end())) {
          taken.set(matcher.start(), matcher.end());
          found.add(new Found(date, MonthDay.from(date), matcher.start(), matcher.end()));
        }
      } catch (DateTimeException noDay) {
        continue; // 31/02: no date, and no deadline is made of it
      }
    }
  }

  private static boolean isFree(BitSet taken, int from, int to) {
    int next = taken.nextSetBit(from);
    return next < 0 || next >= to;
  }

  /** The folded form with document numbers blanked out. */
  static String mask(Passage passage) {
    List<DocumentNumbers.Found> numbers = DocumentNumbers.in(passage.text());
    if (numbers.isEmpty()) {
      return passage.folded();
    }
    StringBuilder masked = new StringBuilder(passage.folded());
    for (DocumentNumbers.Found number : numbers) {
      for (int i = passage.foldedIndex(number.from()); i < passage.foldedIndex(number.to()); i++) {
        masked.setCharAt(i, '#');
      }
    }
    return masked.toString();
  }
}
