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
  private static final Pattern MONTHS = Pattern.compile("(\\d{1,2}) tháng");

  private ReportFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    shortMonths(reading, found);
    overlapping(reading, found);
    uncoveredTail(reading, found);
    restDays(reading, found);
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
      LocalDate last = period.due().boundary() == Boundary.BEFORE ? period.due().date().minusDays(1) : period.due().date();
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

  /** I-09: recurring reports without the days they cover. */
  private static void openSeries(LetterReading reading, List<Finding> found) {
    if (reading.series() == null) {
      return;
    }
    found.add(
        Asking.warning(
            "I-09", "series-without-range", "series",
            new Text(
                "Báo cáo định kỳ không ghi số liệu tính từ ngày nào đến ngày nào. Dùng khoảng nào?",
                "The recurring reports do not say which days they cover. Which windows are to be used?"),
            java.util.Arrays.asList(reading.series().source()),
            Option.of("ND09", "Theo Nghị định 09/2019/NĐ-CP (từ ngày 15 đến ngày 14)", "As Decree 09/2019 (from the 15th to the 14th)").withSuggestion(),
            Option.of("CALENDAR", "Theo quý, năm dương lịch", "Calendar quarters and years"),
            Option.of("NONE", "Không ghi khoảng", "No windows")));
  }

  /** I-12: the series begins after the campaign, but some of its days in the letter's year are still to come. */
  private static void yearReportNow(LetterReading reading, List<Finding> found) {
    LocalDate issued = reading.issuedOn().value();
    if (reading.series() == null || reading.campaign() == null || issued == null) {
      return;
    }
    int year = issued.getYear();
    List<SeriesReading.Occurrence> stillDue =
        reading.series().occurrences().stream().filter(o -> o.due().monthDay().atYear(year).isAfter(issued)).toList();
    if (stillDue.isEmpty()) {
      return;
    }
    String names = String.join(", ", stillDue.stream().map(SeriesReading.Occurrence::label).toList());
    boolean afterwards = stillDue.stream().anyMatch(o -> o.due().monthDay().atYear(year).isAfter(reading.campaign().to()));
    Option next = Option.of("NEXT_YEAR", "Không, bắt đầu từ năm " + (year + 1), "No, begin in " + (year + 1));
    Option now = Option.of("THIS_YEAR", "Có, bắt đầu ngay trong năm " + year, "Yes, begin in " + year);
    found.add(
        Asking.warning(
            "I-12", "series-starts-this-year", "series",
            new Text(
                "Chế độ báo cáo định kỳ bắt đầu sau đợt cao điểm. Năm " + year + " có phải gửi thêm " + names + " không?",
                "The recurring reports begin after the campaign. Is " + names + " of " + year + " due as well?"),
            java.util.Arrays.asList(reading.series().source()),
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
    if (reading.consolidator() != null && (!reading.periods().isEmpty() || reading.series() != null)) {
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
