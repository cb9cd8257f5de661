package vn.dondoc.directives.intake;

import static vn.dondoc.directives.intake.Asking.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.directives.intake.Finding.Needs;
import vn.dondoc.directives.intake.Finding.Option;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.time.Boundary;

/** Reports whose ranges, deadlines or recurrence need a word. */
final class ReportFindings {
  /** "từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo" */
  private static final Pattern DECREE_WINDOW = Pattern.compile("\\bng[a-z0-9]{1,3}\\s+15\\b[^.;]{0,40}\\bng[a-z0-9]{1,3}\\s+14\\b");
  private static final Pattern MONTHS = Pattern.compile("(\\d{1,2}) tháng");

  private static final Pattern EVERY_QUARTER = Pattern.compile("\\b" + Spelt.EACH + "\\s+qu[a-z0-9]\\b");
  private static final Pattern WITH_DAY = Pattern.compile("\\bng[a-z0-9]{1,3}\\s+\\d");

  private ReportFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    shortMonths(reading, found);
    overlapping(reading, found);
    uncoveredTail(reading, found);
    gaps(reading, found);
    restDays(reading, found);
    noWorkingDay(reading, found);
    reading.series().forEach(series -> quartersInWords(reading, series, found));
    reading.series().forEach(series -> twoWaysOfDays(series, found));
    openSeries(reading, found);
    yearReportNow(reading, found);
    receivers(reading, found);
    undatedConsolidation(reading, found);
    return found;
  }

  /** I-05: "01 tháng" that covers half a month. */
  private static void shortMonths(LetterReading reading, List<Finding> found) {
    for (PeriodReading period : reading.periods()) {
      Matcher months = MONTHS.matcher(period.label());
      if (months.find() && period.coversFrom() != null && period.coversTo() != null) {
        long days = ChronoUnit.DAYS.between(period.coversFrom(), period.coversTo()) + 1;
        long meant = 30L * Integer.parseInt(months.group(1));
        if (Math.abs(days - meant) > 7) {
          found.add(
              Asking.toKnow(
                  "I-05", "label-and-range-differ", "periods/" + period.id(),
                  new Text("“" + period.label() + "” nhưng số liệu tính " + days + " ngày.", "“" + period.label() + "” covers " + days + " days."),
                  java.util.Arrays.asList(period.source())));
        }
      }
    }
  }

  /** I-06: ranges that overlap, so that adding them up counts twice. */
  private static void overlapping(LetterReading reading, List<Finding> found) {
    List<PeriodReading> overlapping = reading.periods().stream().filter(PeriodReading::cumulative).toList();
    if (overlapping.size() < 2) {
      return;
    }
    String names = String.join("; ", overlapping.stream().map(p -> p.label() + " (" + day(p.coversFrom()) + "–" + day(p.coversTo()) + ")").toList());
    found.add(
        Asking.warning(
            "I-06", "overlapping-periods", "periods/" + String.join(",", overlapping.stream().map(PeriodReading::id).toList()),
            new Text(
                "Các kỳ báo cáo trùng ngày nhau: " + names + ". Số liệu kỳ sau có gồm cả kỳ trước không?",
                "The report periods overlap: " + names + ". Do later figures include the earlier ones?"),
            overlapping.stream().map(PeriodReading::source).toList(),
            Option.of("CUMULATIVE", "Có, lũy kế: kỳ sau thay kỳ trước, không cộng dồn các kỳ", "Yes, cumulative: a later period replaces the earlier, they are never added").withSuggestion(),
            Option.of("INCREMENTAL", "Không, mỗi kỳ chỉ tính phần mới phát sinh", "No, each period counts only what is new")));
  }

  /** I-07: days of the campaign that no report covers. */
  private static void uncoveredTail(LetterReading reading, List<Finding> found) {
    LocalDate last = reading.periods().stream().map(PeriodReading::coversTo).filter(java.util.Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    if (reading.campaign() == null || last == null || !last.isBefore(reading.campaign().to())) {
      return;
    }
    LocalDate end = reading.campaign().to();
    PeriodReading lastPeriod = reading.periods().stream().filter(p -> last.equals(p.coversTo())).findFirst().orElseThrow();
    found.add(
        Asking.warning(
            "I-07", "campaign-tail-in-no-report", "campaign",
            new Text(
                "Đợt cao điểm đến " + day(end) + " nhưng báo cáo cuối chỉ tính đến " + day(last) + ": các ngày " + day(last.plusDays(1)) + "–" + day(end) + " không thuộc báo cáo nào. Có cần báo cáo bổ sung không?",
                "The campaign runs to " + day(end) + " but the last report covers to " + day(last) + ": " + day(last.plusDays(1)) + "–" + day(end) + " are in no report. Is a supplementary report needed?"),
            java.util.Arrays.asList(lastPeriod.source()),
            Option.of("NO_REPORT", "Không cần, giữ như văn bản", "No, keep to the letter").withSuggestion(),
            Option.of("ADD_REPORT", "Thêm một báo cáo bổ sung, hạn đến hết ngày", "Add a supplementary report, due by the end of").needing(Needs.DATE)));
  }

  /** I-08: a last day on a rest day, or no working day between cut-off and last day (Nghị định 09/2019, Điều 8). */
  private static void restDays(LetterReading reading, List<Finding> found) {
    for (PeriodReading period : reading.periods()) {
      if (period.due() == null || period.due().date() == null) {
        continue;
      }
      LocalDate last = lastDay(period.due());
      if (isWeekend(last)) {
        LocalDate working = last;
        while (isWeekend(working)) {
          working = working.minusDays(1);
        }
        found.add(
            Asking.warning(
                "I-08", "last-day-is-rest-day", "periods/" + period.id(),
                new Text(
                    period.label() + ": ngày cuối còn trong hạn là " + weekday(last, true) + " " + day(last) + ", ngày nghỉ; ngày làm việc cuối là " + weekday(working, true) + " " + day(working) + ". Giữ hạn hay dời?",
                    period.label() + ": the last day in time is " + weekday(last, false) + " " + day(last) + ", a day of rest; the last working day is " + weekday(working, false) + " " + day(working) + ". Keep or move the deadline?"),
                java.util.Arrays.asList(period.due().source()),
                Option.of("NONE", "Giữ nguyên; nhắc đơn vị gửi trong ngày làm việc cuối", "Keep it; remind units of the last working day").withSuggestion(),
                Option.of("PREVIOUS", "Đưa về ngày làm việc trước đó", "Move to the working day before"),
                Option.of("NEXT", "Dời sang ngày làm việc kế tiếp", "Move to the working day after")));
      }
    }
  }

  /** I-37: days between two ranges that no report covers. */
  private static void gaps(LetterReading reading, List<Finding> found) {
    List<PeriodReading> ranged =
        reading.periods().stream().filter(p -> p.coversFrom() != null && p.coversTo() != null).sorted(java.util.Comparator.comparing(PeriodReading::coversFrom)).toList();
    LocalDate covered = null;
    for (PeriodReading period : ranged) {
      if (covered != null && period.coversFrom().isAfter(covered.plusDays(1))) {
        String days = day(covered.plusDays(1)) + "–" + day(period.coversFrom().minusDays(1));
        found.add(
            Asking.toKnow(
                "I-37", "days-between-reports", "periods/" + period.id(),
                new Text("Các ngày " + days + " không thuộc kỳ báo cáo nào.", days + " are in no report."), java.util.Arrays.asList(period.source())));
      }
      covered = covered == null || period.coversTo().isAfter(covered) ? period.coversTo() : covered;
    }
  }

  /** I-38: no working day between the last day counted and the last day to send (Nghị định 09/2019, Điều 8). */
  private static void noWorkingDay(LetterReading reading, List<Finding> found) {
    for (PeriodReading period : reading.periods()) {
      LocalDate last = period.due() == null || period.due().date() == null ? null : lastDay(period.due());
      boolean none = last != null && period.coversTo() != null && !isWeekend(last) && period.coversTo().plusDays(1).datesUntil(last.isBefore(period.coversTo()) ? period.coversTo().plusDays(1) : last.plusDays(1)).allMatch(ReportFindings::isWeekend);
      if (none) {
        found.add(
            Asking.toKnow(
                "I-38", "no-working-day-to-report", "periods/" + period.id(),
                new Text(period.label() + ": không có ngày làm việc nào giữa ngày chốt số liệu " + day(period.coversTo()) + " và hạn gửi " + day(last) + ".", period.label() + ": no working day lies between the cut-off " + day(period.coversTo()) + " and the last day " + day(last) + "."),
                java.util.Arrays.asList(period.due().source())));
      }
    }
  }

  private static LocalDate lastDay(DueReading due) {
    return due.boundary() == Boundary.BEFORE ? due.date().minusDays(1) : due.date();
  }

  /** I-10: "hằng quý" in words, but days for some quarters only. */
  private static void quartersInWords(LetterReading reading, SeriesReading series, List<Finding> found) {
    List<String> quarters = series.occurrences().stream().map(SeriesReading.Occurrence::kind).filter(k -> k.startsWith("QUARTER_")).toList();
    boolean said = reading.clauses().stream().map(c -> Passage.fold(c.text())).anyMatch(t -> EVERY_QUARTER.matcher(t).find());
    if (said && !quarters.isEmpty() && quarters.size() < 4) {
      int count = series.occurrences().size();
      found.add(
          Asking.toKnow(
              "I-10", "quarterly-but-not-every-quarter", "series/" + series.id(),
              new Text("Văn bản ghi báo cáo hằng quý nhưng chỉ nêu hạn của " + quarters.size() + " quý: mỗi năm tạo " + count + " báo cáo đúng như các hạn đã ghi.", "The letter says quarterly but gives days for " + quarters.size() + " of the quarters: " + count + " reports a year are made, as the days say."),
              java.util.Arrays.asList(series.source())));
    }
  }

  /** I-11: "trước ngày 21/3" beside "trước 21/6". */
  private static void twoWaysOfDays(SeriesReading series, List<Finding> found) {
    List<Boolean> named = series.occurrences().stream().map(o -> WITH_DAY.matcher(Passage.fold(o.due().words())).find()).distinct().toList();
    if (named.size() > 1) {
      found.add(
          Asking.toKnow(
              "I-11", "days-written-in-two-ways", "series/" + series.id(),
              new Text("Hạn báo cáo ghi lúc có, lúc không có chữ “ngày”: hiểu như nhau.", "Deadlines are written with and without the word for day: both mean the same."),
              java.util.Arrays.asList(series.source())));
    }
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static String weekday(LocalDate day, boolean vietnamese) {
    String[] names =
        vietnamese
            ? new String[] {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"}
            : new String[] {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[day.getDayOfWeek().getValue() - 1];
  }

  /** I-09: recurring reports without the days they cover; those of the decree, when they are said, hold by themselves. */
  private static void openSeries(LetterReading reading, List<Finding> found) {
    List<SeriesReading> open = reading.series().stream().filter(s -> !s.isWeekly() && !DECREE_WINDOW.matcher(Passage.fold(s.source().text())).find()).toList();
    if (open.isEmpty()) {
      return;
    }
    found.add(
        Asking.warning(
            "I-09", "series-without-range", "series/" + open.getFirst().id(),
            new Text(
                "Báo cáo định kỳ không ghi số liệu tính từ ngày nào đến ngày nào. Dùng khoảng nào?",
                "The recurring reports do not say which days they cover. Which windows are to be used?"),
            open.stream().map(SeriesReading::source).toList(),
            Option.of("ND09", "Theo Nghị định 09/2019/NĐ-CP (từ ngày 15 đến ngày 14)", "As Decree 09/2019 (from the 15th to the 14th)").withSuggestion(),
            Option.of("CALENDAR", "Theo quý, năm dương lịch", "Calendar quarters and years"),
            Option.of("NONE", "Không ghi khoảng", "No windows")));
  }

  /** I-12: the series begins after the campaign, but some of its days in the letter's year are still to come. */
  private static void yearReportNow(LetterReading reading, List<Finding> found) {
    LocalDate issued = reading.issuedOn().value();
    if (reading.series().isEmpty() || reading.campaign() == null || issued == null) {
      return;
    }
    int year = issued.getYear();
    List<SeriesReading.Occurrence> stillDue =
        reading.series().stream().flatMap(s -> s.occurrences().stream()).filter(o -> o.due().monthDay() != null && o.due().monthDay().atYear(year).isAfter(issued)).toList();
    if (stillDue.isEmpty()) {
      return;
    }
    String names = String.join(", ", stillDue.stream().map(SeriesReading.Occurrence::label).toList());
    boolean afterwards = stillDue.stream().anyMatch(o -> o.due().monthDay().atYear(year).isAfter(reading.campaign().to()));
    Option next = Option.of("NEXT_YEAR", "Không, bắt đầu từ năm " + (year + 1), "No, begin in " + (year + 1));
    Option now = Option.of("THIS_YEAR", "Có, bắt đầu ngay trong năm " + year, "Yes, begin in " + year);
    found.add(
        Asking.warning(
            "I-12", "series-starts-this-year", "series/" + reading.series().getFirst().id(),
            new Text(
                "Chế độ báo cáo định kỳ bắt đầu sau đợt cao điểm. Năm " + year + " có phải gửi thêm " + names + " không?",
                "The recurring reports begin after the campaign. Is " + names + " of " + year + " due as well?"),
            reading.series().stream().map(SeriesReading::source).toList(),
            afterwards ? next : next.withSuggestion(),
            afterwards ? now.withSuggestion() : now));
  }

  /** I-13: several receivers. */
  private static void receivers(LetterReading reading, List<Finding> found) {
    if (reading.receivers().size() > 1) {
      found.add(
          Asking.note(
              "I-13", "several-receivers", "receivers",
              new Text(
                  "Báo cáo gửi qua " + reading.receivers().size() + " đơn vị: đơn vị nào cũng nhận được cùng một bản gửi một lần.",
                  "Reports go through " + reading.receivers().size() + " units: each sees the one report that is sent once."),
              reading.receivers().stream().map(UnitMention::source).toList(),
              Option.of("BOTH", "Các đơn vị cùng nhận", "All of them receive it").withSuggestion()));
    }
  }

  /** I-30: a consolidated report without a date. */
  private static void undatedConsolidation(LetterReading reading, List<Finding> found) {
    if (reading.consolidator() != null && (!reading.periods().isEmpty() || !reading.series().isEmpty())) {
      found.add(
          Asking.toKnow(
              "I-30", "consolidation-without-date", "consolidator",
              new Text(
                  "Văn bản không ghi hạn báo cáo tổng hợp của đơn vị chủ trì.",
                  "The letter names no date for the consolidated report."),
              java.util.Arrays.asList(reading.consolidator().source())));
    }
  }
}
