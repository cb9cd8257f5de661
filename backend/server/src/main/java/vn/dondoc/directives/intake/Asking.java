package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import vn.dondoc.shared.language.Text;

/** Puts findings together. */
final class Asking {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Asking() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static Finding blocking(String code, String rule, String subject, Text question, List<Source> sources, Finding.Option... options) {
    return finding(Finding.Severity.BLOCKING, code, rule, subject, question, sources, options);
  }

  static Finding warning(String code, String rule, String subject, Text question, List<Source> sources, Finding.Option... options) {
    return finding(Finding.Severity.WARNING, code, rule, subject, question, sources, options);
  }

  static Finding note(String code, String rule, String subject, Text question, List<Source> sources, Finding.Option... options) {
    return finding(Finding.Severity.NOTE, code, rule, subject, question, sources, options);
  }

  /** A note that only wants to be known. */
  static Finding toKnow(String code, String rule, String subject, Text question, List<Source> sources) {
    return note(code, rule, subject, question, sources, Finding.Option.of("NOTED", "Đã biết", "Noted").withSuggestion());
  }

  private static Finding finding(
      Finding.Severity severity, String code, String rule, String subject, Text question, List<Source> sources, Finding.Option... options) {
    return new Finding(
        code, code, rule, severity, question, List.of(options), sources.stream().filter(Objects::nonNull).toList(), subject);
  }
}
