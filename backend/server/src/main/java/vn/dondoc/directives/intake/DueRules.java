package vn.dondoc.directives.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.time.Boundary;

/**
 * Deadlines: a date or a stretch of the calendar that follows "trước", "chậm nhất", "trong" closely, or a count of days from
 * the letter on.
 *
 * @param issued the letter's own date; null when it is not read
 */
record DueRules(LocalDate issued) {
  /** @param from and to of the date in the folded form */
  record Found(DueReading due, int from, int to) {}

  /** @param reach how many words may stand between it and the date */
  private record Trigger(List<String> words, Boundary boundary, String rule, int reach) {
    Trigger(String words, Boundary boundary, String rule, int reach) {
      this(List.of(words.split(" ")), boundary, rule, reach);
    }
  }

  private static final List<Trigger> DATED =
      List.of(
          new Trigger("truoc", Boundary.BEFORE, "due.before", 7),
          new Trigger("cham nhat", Boundary.BY, "due.at-the-latest", 6),
          new Trigger("muon nhat", Boundary.BY, "due.at-the-latest", 6),
          new Trigger("khong qua", Boundary.BY, "due.not-beyond", 6),
          new Trigger("den het", Boundary.BY, "due.until-the-end-of", 5),
          new Trigger("nay den", Boundary.BY, "due.until-the-end-of", 3),
          new Trigger("den", Boundary.BY, "due.until-the-end-of", 5),
          new Trigger("nop", Boundary.ON, "due.on-the-day", 7),
          new Trigger("xong trong", Boundary.BY, "due.done-within", 5),
          new Trigger("thanh trong", Boundary.BY, "due.done-within", 4),
          new Trigger("hoan thanh", Boundary.BY, "due.done-on", 3),
          new Trigger("xong", Boundary.BY, "due.done-on", 2),
          new Trigger("thoi han", Boundary.BY, "due.limit", 3),
          new Trigger("han cuoi", Boundary.BY, "due.limit", 4),
          new Trigger("han chot", Boundary.BY, "due.limit", 4),
          new Trigger("trong ngay", Boundary.BY, "due.within-the-day", 1),
          new Trigger("vao ngay", Boundary.ON, "due.on-the-day", 3),
          new Trigger("vao sang", Boundary.ON, "due.on-the-day", 1),
          new Trigger("vao chieu", Boundary.ON, "due.on-the-day", 1),
          new Trigger("vao toi", Boundary.ON, "due.on-the-day", 1),
          new Trigger("thuc hien", Boundary.ON, "due.on-the-day", 1));
  private static final List<Trigger> SPANNED =
      List.of(
          new Trigger("truoc", Boundary.BEFORE, "due.before-stretch", 1),
          new Trigger("trong", Boundary.BY, "due.within-stretch", 1),
          new Trigger("het", Boundary.BY, "due.end-of-stretch", 1),
          new Trigger("cuoi", Boundary.BY, "due.end-of-stretch", 0),
          new Trigger("cham nhat", Boundary.BY, "due.within-stretch", 3),
          new Trigger("khong qua", Boundary.BY, "due.within-stretch", 2),
          new Trigger("hoan thanh", Boundary.BY, "due.within-stretch", 2),
          new Trigger("xong", Boundary.BY, "due.within-stretch", 2),
          new Trigger("thoi han", Boundary.BY, "due.within-stretch", 3),
          new Trigger("tien do", Boundary.BY, "due.within-stretch", 3));
  private static final Set<String> NO_DAY_BEFORE = Set.of("day", "het", "mat", "phap", "chu");
  private static final Set<String> STRICT = Set.of("due.done-on", "due.limit", "due.done-within", "due.on-the-day");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b0?(\\d{1,3})\\s+(?:\\([a-z0-9 ]{2,20}\\)\\s+)?(" + Spelt.DAY + "|tu[a-z0-9]n|th[a-z0-9]ng)(\\s+l[a-z0-9]m\\s+v[a-z0-9]{1,2}c)?,?\\s*\\(?(?:k[a-z0-9]|t[a-z0-9]nh)\\s+t[a-z0-9]{1,2}\\s+(?:" + Spelt.DAY + "|khi|l[a-z0-9]c|th[a-z0-9]i\\s+d[a-z0-9]{2,3})\\b");
  private static final Pattern MONTHLY = Pattern.compile("\\b" + Spelt.DAY + "\\s+(\\d{1,2})\\s+(?:c[a-z0-9]a\\s+)?" + Spelt.EACH + "\\s+th[a-z0-9]{1,3}\\b");
  private static final List<String> ISSUING = List.of("ky", "ban hanh", "hieu luc", "phat hanh");
  private static final List<String> LETTERS = List.of("van ban", "cong van", "cong dien", "thong bao", "ke hoach", "chi thi", "quyet dinh", "huong dan", "nay");
  private static final Set<String> COMPLETION = Set.of("hoan", "xong", "phan", "dat", "cham");
  private static final int LONGEST_EVENT = 70;

  /** Every deadline of a passage that is no end of a covered range and no date of a cited document. */
  List<Found> in(Passage passage, List<Dates.Found> dates, List<Ranges.Found> ranges) {
    List<Found> found = new ArrayList<>();
    int nearest = 0;
    BitSet covered = new BitSet();
    ranges.forEach(range -> covered.set(range.from(), range.to()));
    for (Dates.Found date : dates) {
      Found due = covered.get(date.from()) ? null : dated(passage, date, nearest);
      if (due != null && !isOver(due)) {
        found.add(due);
      }
      nearest = date.to();
    }
    String masked = passage.masked();
    for (Spans.Found span : Spans.in(passage, masked, dates, issued)) {
      Found due = spanned(passage, span);
      if (due != null && !covered.get(span.from())) {
        found.add(due);
      }
    }
    counted(passage, masked, found);
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  /** "Đến hết ngày 30/4 mới đạt 21%" in a letter of May tells what is so, not what is due. */
  private boolean isOver(Found found) {
    return found.due().rule().equals("due.until-the-end-of") && found.due().date() != null && issued != null && found.due().date().isBefore(issued);
  }

  /** With a year for a day that has none, when it is asked for once: the first such day after the letter. */
  DueReading once(DueReading due) {
    if (due.date() != null || due.monthDay() == null || issued == null) {
      return due;
    }
    LocalDate day = due.monthDay().atYear(issued.getYear());
    LocalDate next = day.isAfter(issued) ? day : due.monthDay().atYear(issued.getYear() + 1);
    return new DueReading(due.words(), due.boundary(), next, null, due.source(), Certainty.LIKELY, "due.year-of-the-letter");
  }

  /** The one deadline of a table's cell; what the day means that stands there alone, its column's head says. */
  DueReading ofCell(Passage cell, Boundary alone) {
    List<Dates.Found> dates = Dates.in(cell);
    List<Ranges.Found> ranges = Ranges.in(cell, dates);
    List<Found> said = in(cell, dates, ranges);
    if (!said.isEmpty()) {
      return once(said.getFirst().due());
    }
    if (!ranges.isEmpty()) {
      Ranges.Found range = ranges.getFirst();
      return reading(cell, range.from(), range.to(), alone, range.last(), null, Certainty.LIKELY, "due.cell");
    }
    if (!dates.isEmpty()) {
      Dates.Found date = dates.getLast();
      return once(reading(cell, date.from(), date.to(), alone, date.date(), date.date() == null ? date.monthDay() : null, Certainty.LIKELY, "due.cell"));
    }
    List<Spans.Found> spans = Spans.in(cell, cell.masked(), dates, issued);
    DueReading monthly = monthly(cell);
    return !spans.isEmpty()
        ? reading(cell, spans.getLast().from(), spans.getLast().to(), alone, spans.getLast().last(), null, Certainty.LIKELY, "due.cell")
        : monthly;
  }

  /** "trước ngày 05 hằng tháng" of a duty that is no report; it has no date of its own. */
  DueReading monthly(Passage passage) {
    Matcher day = MONTHLY.matcher(passage.folded());
    if (!passage.hasFigures() || !day.find()) {
      return null;
    }
    int word = passage.firstWordFrom(day.start());
    Boundary boundary = Fuzzy.isAt(passage.words(), word - 1, "truoc") ? Boundary.BEFORE : Boundary.BY;
    int from = word > 0 ? passage.words().get(word - 1).from() : day.start();
    return reading(passage, from, day.end(), boundary, null, null, Certainty.LIKELY, "due.every-month");
  }

  private static DueReading reading(
      Passage passage, int from, int to, Boundary boundary, LocalDate date, MonthDay day, Certainty certainty, String rule) {
    return new DueReading(passage.slice(from, to), boundary, date, day, passage.source(from, to), certainty, rule);
  }

  private static Found dated(Passage passage, Dates.Found date, int notBefore) {
    List<Passage.Word> words = passage.words();
    int last = passage.firstWordFrom(date.from()) - 1;
    // "chậm nhất vào ngày 18/6" says a last day, not an event
    last -= last >= 2 && Fuzzy.isAt(words, last - 1, "vao", "ngay") && Fuzzy.isAt(words, last - 2, "nhat") ? 2 : 0;
    for (int at = last; at >= 0 && at > last - 9 && words.get(at).from() >= notBefore; at--) {
      if (date.from() - words.get(at).to() > 1 && breaks(passage, words.get(at).to(), date.from())) {
        return null;
      }
      for (Trigger trigger : DATED) {
        int after = at + trigger.words().size();
        if (last + 1 - after <= trigger.reach() && isSaid(words, at, trigger) && !isOtherUse(words, at, trigger)) {
          boolean hour = words.subList(Math.min(after, last + 1), last + 1).stream().anyMatch(w -> w.text().matches("g[i1l][a-z0-9]|h|\\d{1,2}h\\d{0,2}|\\d{1,2}g\\d{0,2}"));
          // "trước 17 giờ ngày X": on X one is still in time
          Boundary boundary = hour && trigger.boundary() == Boundary.BEFORE ? Boundary.BY : trigger.boundary();
          return new Found(
              reading(passage, words.get(at).from(), date.to(), boundary, date.date(), date.date() == null ? date.monthDay() : null, Certainty.CERTAIN, trigger.rule()),
              date.from(), date.to());
        }
      }
    }
    return null;
  }

  /** Words that mean a deadline only near a date must be nearly as printed. */
  private static boolean isSaid(List<Passage.Word> words, int at, Trigger trigger) {
    return STRICT.contains(trigger.rule()) ? Fuzzy.isNearlyAt(words, at, trigger.words()) : Fuzzy.isAt(words, at, trigger.words().toArray(String[]::new));
  }

  private static boolean breaks(Passage passage, int from, int to) {
    return passage.folded().substring(from, to).chars().anyMatch(c -> c == ';' || c == '#');
  }

  /** "trước xu hướng", "trước đây" name no date; "đến hết ngày" closes a range when "từ ngày" opens it. */
  private static boolean isOtherUse(List<Passage.Word> words, int at, Trigger trigger) {
    return trigger.words().getFirst().equals("truoc")
        && (words.get(at).text().equals("truc") || at + 1 < words.size() && NO_DAY_BEFORE.contains(words.get(at + 1).text()));
  }

  private Found spanned(Passage passage, Spans.Found span) {
    List<Passage.Word> words = passage.words();
    int last = passage.firstWordFrom(span.from()) - 1;
    for (Trigger trigger : SPANNED) {
      for (int at = last - trigger.words().size() + 1; at >= 0 && last - at - trigger.words().size() + 1 <= trigger.reach(); at--) {
        if (Fuzzy.isNearlyAt(words, at, trigger.words()) && !breaks(passage, words.get(at).from(), span.from()) && (span.months() < 12 || isDone(passage, at, span.to()))) {
          LocalDate date = trigger.boundary() == Boundary.BEFORE ? span.first() : span.last();
          if (span.months() == 12 && issued != null && date.isBefore(issued)) {
            return null; // "nhà xây dựng trước năm 1994" tells how old it is
          }
          return new Found(
              reading(passage, words.get(at).from(), span.to(), trigger.boundary(), date, null, Certainty.LIKELY, trigger.rule()), span.from(), span.to());
        }
      }
    }
    return null;
  }

  /** "trong năm 2025" is a deadline where something is to be done by then, or where the sentence ends with it. */
  private static boolean isDone(Passage passage, int word, int to) {
    String rest = passage.folded().substring(to).strip();
    boolean ends = rest.isEmpty() || ".;,".indexOf(rest.charAt(0)) >= 0;
    return ends || passage.words().subList(Math.max(0, word - 10), word + 1).stream().anyMatch(w -> COMPLETION.contains(w.text()));
  }

  private void counted(Passage passage, String masked, List<Found> found) {
    Matcher count = COUNTED.matcher(masked);
    while (issued != null && passage.hasFigures() && count.find()) {
      String event = masked.substring(count.end(), Math.min(masked.length(), count.end() + LONGEST_EVENT)).split("[.;]")[0];
      if (isOfTheLetter(passage.cut(count.end(), Math.max(count.end() + 1, count.end() + event.length())).words())) {
        LocalDate date = after(Integer.parseInt(count.group(1)), count.group(2), count.group(3) != null);
        found.add(new Found(reading(passage, count.start(), count.end(), Boundary.BY, date, null, Certainty.LIKELY, "due.counted-from-the-letter"), count.start(), count.end()));
      }
    }
  }

  /** "kể từ ngày ký", "ngày nhận được công văn này", but not "ngày nhận đủ hồ sơ". */
  private static boolean isOfTheLetter(List<Passage.Word> event) {
    List<Passage.Word> first = event.subList(0, Math.min(7, event.size()));
    boolean issuing = ISSUING.stream().anyMatch(word -> Fuzzy.find(first, 0, word.split(" ")) >= 0) && !isAnothers(event);
    boolean received = Fuzzy.find(first, 0, "nhan") == 0 || Fuzzy.find(first, 0, "nhan") == 1;
    return issuing || received && LETTERS.stream().anyMatch(word -> Fuzzy.find(event, 0, word.split(" ")) >= 0);
  }

  /** "ngày ban hành thông báo kết luận", "ngày ký hợp đồng": of another paper, when this letter is not said with "này". */
  private static boolean isAnothers(List<Passage.Word> event) {
    boolean own = event.size() <= 4 || event.stream().anyMatch(w -> w.text().equals("nay"));
    return !own && List.of("thong bao", "hop dong", "quyet dinh", "ket luan", "bien ban", "giay").stream().anyMatch(word -> Fuzzy.find(event.subList(0, Math.min(6, event.size())), 0, word.split(" ")) >= 0);
  }

  /** Working days are Monday to Friday here; the calendar of holidays is asked at activation. */
  private LocalDate after(int count, String unit, boolean working) {
    if (unit.startsWith("tu")) {
      return issued.plusWeeks(count);
    }
    if (unit.startsWith("th")) {
      return issued.plusMonths(count);
    }
    LocalDate day = issued.plusDays(working ? 0 : count);
    for (int left = working ? count : 0; left > 0; left--) {
      do {
        day = day.plusDays(1);
      } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
    return day;
  }
}
