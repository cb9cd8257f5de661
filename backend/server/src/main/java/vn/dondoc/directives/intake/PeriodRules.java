package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports the letter asks for by date, with the range they cover; those that recur are {@link SeriesRules}. */
final class PeriodRules {
  static final Pattern MONTHS = Pattern.compile("\\b0?(\\d{1,2})\\s+th[a-z0-9]{2,3}\\b");
  static final Pattern QUARTER = Pattern.compile("\\b(?:qu[a-z0-9]|q[a-z0-9]y)\\s+(iv|i{1,3}|[l1|]{1,3}|[1-4])(?![a-z0-9])");

  private static final Pattern EACH = Pattern.compile("\\b" + Spelt.EACH + "\\s+(?:th[a-z0-9]ng|qu[a-z0-9]|n[a-z0-9]m|tu[a-z0-9]n|ng[a-z0-9]y)\\b");
  private static final int MOST_WORDS_BEFORE = 12;
  private static final int MOST_WORDS_BEFORE_RECEIVER = 22;
  /** "chuẩn bị báo cáo", "biểu mẫu báo cáo": last words of what makes a paper or its form, not of what asks for a report. */
  private static final List<List<String>> PREPARED =
      List.of(List.of("chuan", "bi"), List.of("xay", "dung"), List.of("du", "thao"), List.of("bien", "soan"), List.of("hoan", "thien"), List.of("hoan", "chinh"),
          List.of("bieu", "mau"), List.of("mau"), List.of("de", "cuong"), List.of("che", "do"), List.of("huong", "dan"));

  private PeriodRules() {}

  /** A report by date out of one piece of text; null when it is none. */
  static PeriodReading period(String id, Passage piece, DueRules rules) {
    List<Dates.Found> dates = Dates.in(piece);
    List<Ranges.Found> ranges = Ranges.in(piece, dates);
    List<DueRules.Found> dues = dated(piece, rules, dates, ranges);
    if (ReportRules.word(piece) < 0 || dues.size() != 1) {
      return null;
    }
    Ranges.Found range = ranges.isEmpty() ? null : ranges.getFirst();
    int labelEnd = range == null ? piece.source(0, 1) == null ? 0 : dueStart(piece, dues.getFirst()) : range.from();
    return new PeriodReading(
        id,
        label(piece, labelEnd),
        range == null ? null : range.first(),
        range == null ? null : range.last(),
        rules.once(dues.getFirst().due()),
        false,
        piece.whole(),
        range == null ? Certainty.LIKELY : Certainty.CERTAIN,
        "period.report-with-deadline");
  }

  /** Deadlines that come once; those of a piece with recurring reports do not. */
  private static List<DueRules.Found> dated(Passage piece, DueRules rules, List<Dates.Found> dates, List<Ranges.Found> ranges) {
    boolean recurring = isRecurring(piece, dates);
    return rules.in(piece, dates, ranges).stream().filter(d -> d.due().date() != null || !recurring && rules.issued() != null).toList();
  }

  /** "hằng", "định kỳ", a quarter or several days of the year; one day without its year is asked for once. */
  static boolean isRecurring(Passage piece, List<Dates.Found> dates) {
    boolean said = Fuzzy.contains(piece, "dinh", "ky") || EACH.matcher(piece.folded()).find();
    return said || dates.stream().filter(d -> d.date() == null).count() > 1 || QUARTER.matcher(piece.folded()).find() || Fuzzy.contains(piece, "cao", "nam") || MONTHS.matcher(piece.folded()).find();
  }

  /** The reports that one piece asks for by several dates: "lần 1 trước ngày …; lần 2 trước ngày …". */
  static List<PeriodReading> several(Passage piece, DueRules rules) {
    List<Dates.Found> dates = Dates.in(piece);
    List<DueRules.Found> dues = dated(piece, rules, dates, Ranges.in(piece, dates));
    List<PeriodReading> periods = new ArrayList<>();
    int report = ReportRules.word(piece);
    if (dues.size() < 2 || report < 0) {
      return periods;
    }
    int from = piece.words().get(report).from();
    for (DueRules.Found due : dues) {
      Passage part = due.to() > from ? piece.cut(from, due.to()) : null;
      boolean counted = part != null && List.of("lan", "dot", "ky", "giai", "cao").stream().anyMatch(w -> part.words().stream().limit(12).anyMatch(said -> said.text().equals(w)));
      if (counted) {
        Ranges.Found range = Ranges.in(part, Dates.in(part)).stream().findFirst().orElse(null);
        periods.add(
            new PeriodReading(
                "R", label(part, range == null ? Math.max(1, part.folded().length() - (due.to() - due.from()) - 12) : range.from()), range == null ? null : range.first(),
                range == null ? null : range.last(), rules.once(due.due()), false, part.whole(), Certainty.LIKELY, "period.of-several"));
      }
      from = due.to();
    }
    return periods.size() == dues.size() ? periods : List.of();
  }

  /** "Báo cáo … trước ngày …" asks for a report; "… ban hành văn bản trước ngày …; … báo cáo" does not. */
  static boolean isAskedFor(Passage piece, DueRules rules, boolean ofSeveral) {
    List<Dates.Found> dates = Dates.in(piece);
    List<DueRules.Found> dues = dated(piece, rules, dates, Ranges.in(piece, dates));
    if (dues.size() != 1) {
      return false;
    }
    int end = dues.getFirst().from();
    int start = Math.max(piece.folded().lastIndexOf(';', end), piece.folded().lastIndexOf(". ", end)) + 1;
    Passage said = piece.cut(start, end);
    int report = ReportRules.word(said);
    boolean done = report >= 0 && Fuzzy.find(said.words(), report, "hoan", "thanh") > report && Fuzzy.find(said.words(), report, "ve") < 0;
    boolean prepared = done || PREPARED.stream().anyMatch(p -> Fuzzy.isNearlyAt(said.words(), report - p.size(), p));
    return !prepared && report >= 0 && report <= (Fuzzy.find(said.words(), report, "ve") > 0 ? MOST_WORDS_BEFORE_RECEIVER : MOST_WORDS_BEFORE) && !Fuzzy.says(said, "ban", "hanh") && !Fuzzy.says(said, "chu", "tri") && (start == 0 || Fuzzy.contains(said, "ve") || report == 0 && (ofSeveral || !SeriesRules.in(piece, rules).isEmpty()))
        && (ofSeveral || start == 0 && !isConsolidation(piece.cut(0, Math.max(1, said.words().get(report).from()))) && !isLastStep(said, report));
  }

  /** "rà soát hồ chứa, báo cáo Chủ tịch trước ngày …": until when a duty is done, where no receiver collects with "về". */
  private static boolean isLastStep(Passage said, int report) {
    return report > 0 && said.folded().substring(said.words().get(report - 1).to(), said.words().get(report).from()).contains(",") && Fuzzy.find(said.words(), report, "ve") < 0;
  }

  /** "theo dõi, đôn đốc, tổng hợp, báo cáo": the last step of a duty, not a report of every unit. */
  static boolean isConsolidation(Passage before) {
    return Fuzzy.says(before, "don", "doc") || Fuzzy.says(before, "tong", "hop");
  }

  private static int dueStart(Passage piece, DueRules.Found due) {
    int at = piece.folded().lastIndexOf(Passage.fold(due.due().words()).substring(0, 1), due.from());
    return at <= 0 ? due.from() : Math.max(0, piece.folded().lastIndexOf(' ', at));
  }

  /** In the standard words of the field where they are recognised, else as printed. */
  private static String label(Passage piece, int end) {
    Passage head = piece.cut(0, Math.max(1, end));
    Matcher months = MONTHS.matcher(head.folded());
    if (Fuzzy.contains(head, "tong", "ket")) {
      return Fuzzy.contains(head, "cao", "diem") ? "Báo cáo tổng kết đợt cao điểm" : "Báo cáo tổng kết";
    }
    if (months.find()) {
      return "Báo cáo kết quả %02d tháng".formatted(Integer.parseInt(months.group(1)));
    }
    String printed = piece.slice(0, end).replaceAll("\\(\\s*(?:từ|tir|tiv|ur|tu)?\\s*ng\\S{1,3}\\s*$", "").replaceAll("[\\s(,;:]+$", "");
    return printed.isEmpty() ? "Báo cáo" : printed.length() > 120 ? printed.substring(0, 120) : printed;
  }

  /** Each with its place in the sequence, and cumulative where its days are also another's. */
  static List<PeriodReading> numbered(List<PeriodReading> periods) {
    Set<PeriodReading> overlapping = overlapping(periods);
    List<PeriodReading> numbered = new ArrayList<>();
    for (PeriodReading period : periods) {
      numbered.add(
          new PeriodReading(
              "R" + (numbered.size() + 1), period.label(), period.coversFrom(), period.coversTo(), period.due(),
              overlapping.contains(period), period.source(), period.certainty(), period.rule()));
    }
    return List.copyOf(numbered);
  }

  /** In order of their first days each is held against the one that has lasted longest so far. */
  private static Set<PeriodReading> overlapping(List<PeriodReading> periods) {
    List<PeriodReading> byStart =
        periods.stream().filter(p -> p.coversFrom() != null && p.coversTo() != null).sorted(Comparator.comparing(PeriodReading::coversFrom)).toList();
    Set<PeriodReading> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
    PeriodReading longest = null;
    for (PeriodReading period : byStart) {
      if (longest != null && !period.coversFrom().isAfter(longest.coversTo())) {
        overlapping.add(period);
        overlapping.add(longest);
      }
      longest = longest == null || period.coversTo().isAfter(longest.coversTo()) ? period : longest;
    }
    return overlapping;
  }
}
