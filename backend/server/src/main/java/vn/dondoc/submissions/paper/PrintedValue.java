package vn.dondoc.submissions.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm.Option;
import vn.dondoc.reportperiods.templates.TemplateForm.Question;
import vn.dondoc.submissions.ReportValue;

/** How a value stands on paper; 0, nothing to report and not answered are three things. */
public final class PrintedValue {
  static final String NIL = "không phát sinh";
  public static final String BLANK = "……";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PrintedValue() {}

  /** @param value null where nothing was answered */
  public static String of(Question question, ReportValue value) {
    return switch (value) {
      case null -> BLANK;
      case ReportValue.Nil nil -> NIL;
      case ReportValue.Figure figure -> number(figure.number());
      case ReportValue.Words words -> words.text();
      case ReportValue.Choice choice -> choice.options().stream().map(code -> label(question, code)).collect(Collectors.joining("; "));
      case ReportValue.Day day -> DAY.format(day.date());
      case ReportValue.Link link -> link.url();
      case ReportValue.Table table -> "bảng " + table.rows().size() + " dòng";
    };
  }

  private static String label(Question question, String code) {
    return question.options().stream().filter(option -> option.code().equals(code)).map(Option::label).map(text -> text.vi()).findFirst().orElse(code);
  }

  /** As Vietnamese offices write it: 1.234,5. */
  private static String number(BigDecimal number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"))).format(number);
  }
}
