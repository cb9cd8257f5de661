package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stretches of the calendar by name: tháng 9/2025, quý IV năm 2025, 6 tháng đầu năm, năm 2025. */
final class Spans {
  private static final String YEAR = "(?:\\s?/\\s?|\\s+n[a-z0-9]{2}\\s+)((?:19|20)\\d{2})(?!\\d)";
  private static final Pattern MONTH = Pattern.compile("\\bth[a-z0-9]{2,3}\\s+(\\d{1,2})(?:" + YEAR + "|(?![\\d/.]))");
  private static final Pattern QUARTER = Pattern.compile("\\b(?:qu[a-z0-9]|q[a-z0-9]y)\\s+(iv|i{1,3}|[l1|]{1,3}|[1-4])(?:" + YEAR + "|(?![a-z0-9/]))");
  private static final Pattern HALF = Pattern.compile("\\b0?6\\s+th[a-z0-9]{2,3}\\s+(d[a-z0-9]u|cu[a-z0-9]i)\\s+n[a-z0-9]{2}(?:\\s+((?:19|20)\\d{2}))?");
  private static final Pattern WHOLE = Pattern.compile("\\bn[a-z0-9]{2}\\s+((?:19|20)\\d{2})\\b");
  private static final Pattern JOINT = Pattern.compile("\\s*(?:,|va|v4)\\s*");

  private Spans() {}

  /** @param months how long it is; from and to count in the folded form */
  record Found(LocalDate first, LocalDate last, int months, int from, int to) {}

  /** @param issued gives the year to a stretch that bears none: the first that is not over then */
  static List<Found> in(Passage passage, String masked, List<Dates.Found> dates, LocalDate issued) {
    BitSet taken = new BitSet();
    dates.forEach(d -> taken.set(d.from(), d.to()));
    List<Found> found = new ArrayList<>();
    Matcher half = HALF.matcher(masked);
    while (half.find()) {
      add(found, taken, half, half.group(1).startsWith("d") ? 1 : 7, 6, half.group(2), issued);
    }
    Matcher month = MONTH.matcher(masked);
    while (month.find()) {
      add(found, taken, month, Integer.parseInt(month.group(1)), 1, month.group(2), issued);
    }
    Matcher quarter = QUARTER.matcher(masked);
    while (quarter.find()) {
      String numeral = quarter.group(1);
      int number = numeral.equals("iv") ? 4 : numeral.matches("[1-4]") ? Integer.parseInt(numeral) : numeral.length();
      add(found, taken, quarter, 3 * number - 2, 3, quarter.group(2), issued);
    }
    Matcher year = WHOLE.matcher(masked);
    while (year.find()) {
      add(found, taken, year, 1, 12, year.group(1), issued);
    }
    return joined(found, masked);
  }

  /** "quý III và quý IV năm 2025": one stretch, of the year that its last part bears. */
  private static List<Found> joined(List<Found> found, String masked) {
    List<Found> joined = new ArrayList<>();
    for (Found next : found.stream().sorted(Comparator.comparingInt(Found::from)).toList()) {
      Found before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && before.months() == next.months() && JOINT.matcher(masked.substring(before.to(), next.from())).matches()) {
        LocalDate first = before.first().isAfter(next.first()) ? before.first().minusYears(1) : before.first();
        joined.set(joined.size() - 1, new Found(first, next.last(), next.months(), before.from(), next.to()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static void add(List<Found> found, BitSet taken, Matcher at, int month, int months, String year, LocalDate issued) {
    int next = taken.nextSetBit(at.start());
    if (month < 1 || month > 12 || next >= 0 && next < at.end() || year == null && issued == null) {
      return;
    }
    taken.set(at.start(), at.end());
    LocalDate first = LocalDate.of(year == null ? issued.getYear() : Integer.parseInt(year), month, 1);
    LocalDate last = first.plusMonths(months).minusDays(1);
    boolean over = year == null && last.isBefore(issued);
    found.add(new Found(over ? first.plusYears(1) : first, over ? first.plusYears(1).plusMonths(months).minusDays(1) : last, months, at.start(), at.end()));
  }
}
