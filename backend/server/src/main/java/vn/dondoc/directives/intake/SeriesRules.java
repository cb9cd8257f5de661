package vn.dondoc.directives.intake;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.time.Boundary;

/** Reports that recur: on days of the year, in every month or quarter, in every week. */
final class SeriesRules {
  private static final String DAY = "\\b" + Spelt.DAY + "\\s+(\\d{1,2})\\s+(?:c[a-z0-9]a\\s+)?";

  /** A day that recurs: in every month, in the last month of a quarter, in the month after either. */
  private record Every(Pattern day, String kind, int step, int monthsLater) {
    Every(String words, String kind, int step, int monthsLater) {
      this(Pattern.compile(DAY + words), kind, step, monthsLater);
    }
  }

  private static final List<Every> RECURRING =
      List.of(
          new Every("th[a-z0-9]{1,3}\\s+cu[a-z0-9]i\\s+(?:c[a-z0-9]a\\s+)?(?:h[a-z0-9]{1,2}n?g\\s+|m[a-z0-9]i\\s+)?(?:" + Spelt.QUARTER + "|k[a-z0-9])\\b", "QUARTER_", 3, 0),
          new Every("th[a-z0-9]{1,3}\\s+d[a-z0-9]u\\s+(?:ti[a-z0-9]n\\s+)?(?:c[a-z0-9]a\\s+)?" + Spelt.QUARTER + "\\s+(?:sau|ti[a-z0-9]p|k[a-z0-9]\\s+ti[a-z0-9]p|li[a-z0-9]n)", "QUARTER_", 3, 1),
          new Every("th[a-z0-9]{1,3}\\s+(?:sau|ti[a-z0-9]p|k[a-z0-9]\\s+ti[a-z0-9]p|li[a-z0-9]n)", "MONTH_", 1, 1),
          new Every(Spelt.EACH + "\\s+th[a-z0-9]{1,3}\\b", "MONTH_", 1, 0),
          new Every(Pattern.compile("\\b" + Spelt.EACH + "\\s+th[a-z0-9]ng[^.;]{0,20}?\\bng[a-z0-9]{1,3}\\s+(\\d{1,2})(?![\\d/])"), "MONTH_", 1, 0));
  private static final int LAST_DAY_OF_ANY_MONTH = 28;
  private static final String EACH_WEEK = Spelt.EACH + "\\s+tu[a-z0-9]n";
  private static final String WEEKDAY = "(?:th[a-z0-9]{1,2}\\s+(h[a-z0-9][i1l]|b[a-z0-9]y|b[a-z0-9]|t[a-z0-9]|n[a-z0-9]m|s[a-z0-9]u|[2-7])|ch[a-z0-9]\\s+nh[a-z0-9]t)\\b";
  /** "thứ Sáu hằng tuần", "hằng tuần, vào thứ Sáu", "báo cáo tuần trước 15 giờ thứ Sáu". */
  private static final List<Pattern> WEEKLY =
      List.of(
          Pattern.compile("\\b" + WEEKDAY + ",?\\s+(?:c[a-z0-9]a\\s+)?" + EACH_WEEK + "\\b"),
          Pattern.compile("\\b" + EACH_WEEK + "\\b[^.;]{0,30}?\\b" + WEEKDAY),
          Pattern.compile("\\bc[a-z0-9]o\\s+tu[a-z0-9]n\\b[^.;]{0,40}?\\b" + WEEKDAY));
  private static final Pattern SEVERAL_WEEKDAYS = Pattern.compile("\\b" + WEEKDAY + "(?:,?\\s+(?:v[a-z0-9]\\s+)?" + WEEKDAY + ")+,?\\s+(?:c[a-z0-9]a\\s+)?" + EACH_WEEK + "\\b");
  private static final Pattern HOUR = Pattern.compile(".*\\b(?:g[i1l][a-z0-9]|h|\\d{1,2}h\\d{0,2}|\\d{1,2}g\\d{0,2})\\s*(?:ng[a-z0-9]{1,3}\\s*)?$");
  private static final int MOST_BEFORE_WEEKDAY = 24;

  private SeriesRules() {}

  /** Recurring reports of one piece of text, each rhythm by itself. */
  static List<SeriesReading> in(Passage piece, DueRules rules) {
    if (!Fuzzy.contains(piece, "bao", "cao")) {
      return List.of();
    }
    List<List<SeriesReading.Occurrence>> found = new ArrayList<>();
    List<SeriesReading.Occurrence> yearly = yearly(piece, rules);
    found.addAll(every(piece));
    if (!yearly.isEmpty()) {
      found.add(yearly);
    }
    weeklyReports(piece).reversed().forEach(due -> found.addFirst(List.of(new SeriesReading.Occurrence("Báo cáo tuần", "WEEK", due, weekday(due)))));
    return found.stream().map(o -> new SeriesReading("S", label(o), List.copyOf(o), null, piece.whole(), Certainty.LIKELY, "series.days-of-the-year")).toList();
  }

  private static String label(List<SeriesReading.Occurrence> occurrences) {
    String first = occurrences.getFirst().kind();
    boolean alike = occurrences.stream().allMatch(o -> o.kind().split("_")[0].equals(first.split("_")[0]));
    return !alike ? "Báo cáo định kỳ" : first.equals("WEEK") ? "Báo cáo tuần" : first.startsWith("MONTH_") ? "Báo cáo tháng" : first.startsWith("QUARTER_") ? "Báo cáo quý" : "Báo cáo định kỳ";
  }

  /** In the part of the sentence that asks for a report; "dọn vệ sinh vào thứ Bảy hằng tuần; báo cáo …" asks for none. */
  private static List<DueReading> weeklyReports(Passage piece) {
    return piece.parts(';').stream()
        .filter(part -> Fuzzy.contains(part, "bao", "cao"))
        .map(SeriesRules::onWeekdays)
        .filter(dues -> !dues.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** "vào thứ Tư và thứ Sáu hằng tuần": one due for each. */
  private static List<DueReading> onWeekdays(Passage part) {
    Matcher several = SEVERAL_WEEKDAYS.matcher(part.folded());
    if (!several.find()) {
      DueReading one = weekly(part);
      return one == null ? List.of() : List.of(one);
    }
    List<DueReading> dues = new ArrayList<>();
    Matcher day = Pattern.compile("\\b" + WEEKDAY).matcher(part.folded());
    for (day.region(several.start(), several.end()); day.find(); ) {
      dues.add(weekly(part, day.start(), day.start(), day.end()));
    }
    return dues;
  }

  /** "trước 15 giờ thứ Sáu hằng tuần": a day of every week; it has no date of its own. */
  static DueReading weekly(Passage piece) {
    for (Pattern pattern : WEEKLY) {
      Matcher day = pattern.matcher(piece.folded());
      if (day.find()) {
        Matcher name = Pattern.compile("\\b" + WEEKDAY).matcher(piece.folded());
        name.region(day.start(), day.end());
        int from = name.find() ? name.start() : day.start();
        return weekly(piece, from, day.start(), day.end());
      }
    }
    return null;
  }

  private static DueReading weekly(Passage piece, int weekday, int start, int end) {
    int before = Math.max(Math.max(0, weekday - MOST_BEFORE_WEEKDAY), piece.folded().lastIndexOf(';', weekday) + 1);
    Passage ahead = piece.cut(before, weekday);
    int earlier = ahead == null || weekday == before ? -1 : Fuzzy.find(ahead.words(), 0, "truoc");
    boolean latest = weekday > before && Fuzzy.find(ahead.words(), 0, "nhat") >= 0;
    boolean on = weekday > before && !latest && (Fuzzy.find(ahead.words(), 0, "vao") >= 0 || Fuzzy.find(ahead.words(), 0, "chieu") >= 0 || Fuzzy.find(ahead.words(), 0, "sang") >= 0);
    boolean hour = HOUR.matcher(piece.folded().substring(before, weekday)).matches();
    Boundary boundary = earlier >= 0 && !hour ? Boundary.BEFORE : earlier < 0 && on ? Boundary.ON : Boundary.BY;
    int from = earlier >= 0 ? Math.min(start, before + ahead.words().get(earlier).from()) : start;
    return new DueReading(piece.slice(from, Math.max(end, weekday)), boundary, null, null, piece.source(from, Math.max(end, weekday)), Certainty.LIKELY, "due.every-week");
  }

  static DayOfWeek weekday(DueReading weekly) {
    Matcher name = Pattern.compile(WEEKDAY).matcher(Passage.fold(weekly.words()));
    String said = name.find() ? name.group(1) : null;
    if (said == null) {
      return DayOfWeek.SUNDAY;
    }
    return switch (said.charAt(0)) {
      case 'h', '2' -> DayOfWeek.MONDAY;
      case 'b' -> said.length() > 2 ? DayOfWeek.SATURDAY : DayOfWeek.TUESDAY;
      case '3' -> DayOfWeek.TUESDAY;
      case 't', '4' -> DayOfWeek.WEDNESDAY;
      case 'n', '5' -> DayOfWeek.THURSDAY;
      case 's', '6' -> DayOfWeek.FRIDAY;
      default -> DayOfWeek.SATURDAY;
    };
  }

  private static List<SeriesReading.Occurrence> yearly(Passage piece, DueRules rules) {
    List<Dates.Found> dates = Dates.in(piece);
    if (!PeriodRules.isRecurring(piece, dates)) {
      return List.of();
    }
    List<SeriesReading.Occurrence> occurrences = new ArrayList<>();
    int before = 0;
    for (DueRules.Found due : rules.in(piece, dates, List.of())) {
      if (due.due().date() == null && due.due().monthDay() != null) {
        String kind = kind(piece.folded().substring(before, due.from()), due.due().monthDay());
        occurrences.add(new SeriesReading.Occurrence(occurrenceLabel(kind), kind, due.due(), null));
        before = due.to();
      }
    }
    return occurrences;
  }

  private static String kind(String words, MonthDay due) {
    Matcher quarter = PeriodRules.QUARTER.matcher(words);
    String last = null;
    while (quarter.find()) {
      last = quarter.group(1);
    }
    if (last != null) {
      return "QUARTER_" + quarterNumber(last, due);
    }
    Matcher months = PeriodRules.MONTHS.matcher(words);
    int count = 0;
    while (months.find()) {
      count = Integer.parseInt(months.group(1));
    }
    if (count == 6) {
      return due.getMonthValue() > 6 && due.getMonthValue() != 7 ? "SECOND_HALF" : "HALF_YEAR";
    }
    return count == 9 ? "NINE_MONTHS" : "YEAR";
  }

  /** A numeral that OCR may have spoiled is trusted only where the month does not contradict it. */
  private static int quarterNumber(String numeral, MonthDay due) {
    int read = numeral.equals("iv") || numeral.equals("4") ? 4 : numeral.matches("[23]") ? Integer.parseInt(numeral) : numeral.length();
    int byMonth = (due.getMonthValue() + 2) / 3;
    return read == byMonth || due.getMonthValue() % 3 == 1 ? read : byMonth;
  }

  /** Each rhythm once; a day that an earlier rule has read belongs to no later one. */
  private static List<List<SeriesReading.Occurrence>> every(Passage piece) {
    List<List<SeriesReading.Occurrence>> found = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Every rule : RECURRING) {
      Matcher day = rule.day().matcher(piece.folded());
      boolean known = found.stream().anyMatch(o -> o.getFirst().kind().startsWith(rule.kind()));
      while (!known && day.find()) { // only the first day of a rhythm: a piece may be a million letters long
        int next = taken.nextSetBit(day.start());
        if ((next < 0 || next >= day.end()) && Integer.parseInt(day.group(1)) >= 1 && Integer.parseInt(day.group(1)) <= LAST_DAY_OF_ANY_MONTH) {
          taken.set(day.start(), day.end());
          found.add(occurrences(piece, rule, day));
          known = true;
        }
      }
    }
    return found;
  }

  private static List<SeriesReading.Occurrence> occurrences(Passage piece, Every rule, Matcher day) {
    List<SeriesReading.Occurrence> occurrences = new ArrayList<>();
    DueReading due = recurring(piece, day);
    for (int count = 1; count * rule.step() <= 12; count++) {
      int month = (count * rule.step() + rule.monthsLater() - 1) % 12 + 1;
      occurrences.add(occurrence(rule.kind() + count, due, MonthDay.of(month, Integer.parseInt(day.group(1)))));
    }
    return occurrences;
  }

  private static DueReading recurring(Passage piece, Matcher day) {
    List<Passage.Word> ahead = piece.words().stream().filter(w -> w.to() <= day.start() && w.to() > day.start() - 4).toList();
    boolean inFront = !ahead.isEmpty() && Fuzzy.isAt(ahead, ahead.size() - 1, "truoc");
    boolean before = inFront || day.group().contains("truoc ng");
    int from = inFront ? ahead.getLast().from() : day.start();
    return new DueReading(
        piece.slice(from, day.end()), before ? Boundary.BEFORE : Boundary.BY, null, null, piece.source(from, day.end()),
        Certainty.LIKELY, "due.recurring");
  }

  private static SeriesReading.Occurrence occurrence(String kind, DueReading due, MonthDay day) {
    DueReading own = new DueReading(due.words(), due.boundary(), null, day, due.source(), due.certainty(), due.rule());
    return new SeriesReading.Occurrence(occurrenceLabel(kind), kind, own, null);
  }

  private static String occurrenceLabel(String kind) {
    return switch (kind) {
      case "QUARTER_1" -> "Báo cáo Quý I";
      case "QUARTER_2" -> "Báo cáo Quý II";
      case "QUARTER_3" -> "Báo cáo Quý III";
      case "QUARTER_4" -> "Báo cáo Quý IV";
      case "HALF_YEAR" -> "Báo cáo 06 tháng";
      case "SECOND_HALF" -> "Báo cáo 06 tháng cuối năm";
      case "NINE_MONTHS" -> "Báo cáo 09 tháng";
      case "YEAR" -> "Báo cáo năm";
      default -> "Báo cáo tháng " + kind.replace("MONTH_", "");
    };
  }
}
