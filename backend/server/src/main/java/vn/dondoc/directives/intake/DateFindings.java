package vn.dondoc.directives.intake;

import static vn.dondoc.directives.intake.Asking.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.directives.intake.Finding.Needs;
import vn.dondoc.directives.intake.Finding.Option;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.time.Boundary;

/** Dates that contradict the letter's own date or one another. */
final class DateFindings {
  private static final Option KEEP_VOID =
      Option.of("KEEP_VOID", "Giữ như văn bản in, không tính ai quá hạn", "Keep it as printed; nobody is late by it").withSuggestion();
  private static final Option NEW_DATE = Option.of("NEW_DATE", "Đặt hạn mới", "Set a new date").needing(Needs.DATE);
  private static final Option DROP =
      Option.of("DROP", "Bỏ, vì đã thực hiện theo văn bản cấp trên", "Drop it, as it was done under the higher directive");

  private DateFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    dueBeforeIssue(reading, found);
    conflictingWindows(reading, found);
    periodsBeforeCampaign(reading, found);
    retroactiveCampaign(reading, found);
    citedAfterIssue(reading, found);
    return found;
  }

  /** I-01: a deadline that is over when the letter is written. A report cannot be kept without one, so it is not offered. */
  private static void dueBeforeIssue(LetterReading reading, List<Finding> found) {
    LocalDate issued = reading.issuedOn().value();
    if (issued == null) {
      return;
    }
    reading.clauses().stream()
        .filter(c -> isOver(c.due(), issued))
        .forEach(c -> found.add(dueBeforeIssue("clauses/" + c.label(), "Mục " + c.label(), "Clause " + c.label(), c.due(), issued, KEEP_VOID, NEW_DATE, DROP)));
    reading.periods().stream()
        .filter(p -> isOver(p.due(), issued))
        .forEach(p -> found.add(dueBeforeIssue("periods/" + p.id(), p.label(), p.label(), p.due(), issued, NEW_DATE.withSuggestion(), DROP)));
  }

  /** What is due on the day of an urgent letter can still be done that day. */
  private static boolean isOver(DueReading due, LocalDate issued) {
    return due != null && due.date() != null && (due.boundary() == Boundary.BEFORE ? !due.date().isAfter(issued) : due.date().isBefore(issued));
  }

  private static Finding dueBeforeIssue(String subject, String vi, String en, DueReading due, LocalDate issued, Option... answers) {
    return Asking.blocking(
        "I-01", "due-before-issue", subject,
        new Text(
            vi + ": hạn in trong văn bản (" + day(due.date()) + ") đã qua khi văn bản ký ngày " + day(issued) + ". Tính hạn này thế nào?",
            en + ": the printed deadline (" + day(due.date()) + ") was over when the letter was signed on " + day(issued) + ". How is it to count?"),
        java.util.Arrays.asList(due.source()),
        answers);
  }

  /** I-02: the campaign's window said in several ways. */
  private static void conflictingWindows(LetterReading reading, List<Finding> found) {
    if (reading.campaign() == null || reading.campaign().windows().size() < 2) {
      return;
    }
    List<CampaignReading.Window> windows = reading.campaign().windows();
    List<Option> options = new ArrayList<>();
    for (CampaignReading.Window window : windows) {
      String line = " (dòng " + window.source().fromLine() + ")";
      String range = day(window.from()) + "–" + day(window.to());
      options.add(Option.of("WINDOW_" + (options.size() + 1), "Từ " + range + line, range + " (line " + window.source().fromLine() + ")"));
    }
    options.set(0, options.getFirst().withSuggestion());
    options.add(Option.of("OTHER", "Khoảng khác", "Another range").needing(Needs.DATE_RANGE));
    found.add(
        Asking.blocking(
            "I-02", "conflicting-campaign-windows", "campaign",
            new Text(
                "Văn bản ghi đợt cao điểm bằng " + windows.size() + " khoảng thời gian khác nhau. Khoảng nào đúng?",
                "The letter gives the campaign " + windows.size() + " different windows. Which is right?"),
            windows.stream().map(CampaignReading.Window::source).toList(),
            options.toArray(Option[]::new)));
  }

  /** I-03: reports that count days before the campaign, or before the letter, began. */
  private static void periodsBeforeCampaign(LetterReading reading, List<Finding> found) {
    if (reading.campaign() == null) {
      return;
    }
    LocalDate start =
        reading.campaign().windows().stream().map(CampaignReading.Window::from).min(LocalDate::compareTo).orElse(reading.campaign().from());
    List<PeriodReading> early =
        reading.periods().stream().filter(p -> p.coversFrom() != null && p.coversFrom().isBefore(start)).toList();
    if (early.isEmpty()) {
      return;
    }
    String names = String.join(", ", early.stream().map(PeriodReading::label).toList());
    found.add(
        Asking.blocking(
            "I-03", "period-starts-before-campaign", "periods/" + String.join(",", early.stream().map(PeriodReading::id).toList()),
            new Text(
                names + ": số liệu tính từ " + day(early.getFirst().coversFrom()) + ", trước khi đợt cao điểm bắt đầu. Tính từ ngày nào?",
                names + ": figures count from " + day(early.getFirst().coversFrom()) + ", before the campaign begins. From when are they to count?"),
            early.stream().map(PeriodReading::source).toList(),
            Option.of("KEEP_PRINTED", "Giữ như văn bản in", "Keep the printed dates").withSuggestion(),
            Option.of("FROM_CAMPAIGN_START", "Tính từ ngày bắt đầu đợt cao điểm", "Count from the first day of the campaign")));
  }

  /** I-04: the campaign began before the letter. */
  private static void retroactiveCampaign(LetterReading reading, List<Finding> found) {
    LocalDate issued = reading.issuedOn().value();
    if (reading.campaign() != null && issued != null && reading.campaign().from().isBefore(issued)) {
      found.add(
          Asking.toKnow(
              "I-04", "campaign-before-issue", "campaign",
              new Text(
                  "Đợt cao điểm bắt đầu " + day(reading.campaign().from()) + ", trước ngày ký văn bản " + day(issued) + ".",
                  "The campaign begins on " + day(reading.campaign().from()) + ", before the letter was signed on " + day(issued) + "."),
              List.of(reading.campaign().windows().getFirst().source())));
    }
  }

  /** I-33: a cited document younger than the letter. */
  private static void citedAfterIssue(LetterReading reading, List<Finding> found) {
    LocalDate issued = reading.issuedOn().value();
    reading.citations().stream()
        .filter(c -> issued != null && c.issuedOn() != null && c.issuedOn().isAfter(issued))
        .forEach(
            c ->
                found.add(
                    Asking.toKnow(
                        "I-33", "citation-after-issue", "citations/" + c.number(),
                        new Text(
                            "Văn bản viện dẫn " + c.number() + " ghi ngày " + day(c.issuedOn()) + ", sau ngày ký văn bản này.",
                            "The cited document " + c.number() + " is dated " + day(c.issuedOn()) + ", after this letter."),
                        java.util.Arrays.asList(c.source()))));
  }
}
