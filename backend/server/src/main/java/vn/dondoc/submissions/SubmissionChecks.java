package vn.dondoc.submissions;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.reportperiods.templates.rules.Figure;
import vn.dondoc.reportperiods.templates.rules.Source;
import vn.dondoc.reportperiods.templates.rules.Truth;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;

/**
 * What a report's content should be asked about, by the form's own limits and rules. The browser runs the same rules
 * on the same test vectors; this side decides.
 */
record SubmissionChecks(TemplateForm form, SubmissionContent content, Comparisons comparisons) {
  List<Check> all() {
    return Stream.of(
            form.enteredFields().stream().flatMap(this::field),
            form.narrative().stream().flatMap(this::narrative),
            form.rules().stream().filter(this::isBroken).map(this::broken))
        .flatMap(checks -> checks)
        .toList();
  }

  private Stream<Check> field(TemplateForm.Field field) {
    ReportValue value = content.values().get(field.code());
    String pointer = "/values/" + field.code();
    if (value == null) {
      return field.required() ? missing(field, pointer) : Stream.empty();
    }
    return switch (value) {
      case ReportValue.Figure figure -> number(field, figure.number(), pointer);
      case ReportValue.Words words when field.maxLength() != null && words.text().length() > field.maxLength() ->
          error(pointer, "too-long", Messages.text("field.too-long", field.maxLength()));
      case ReportValue.Table table -> TableChecks.of(field, table).stream().limit(1).map(text -> new Check(pointer, "table-row", Severity.ERROR, text, false));
      default -> Stream.empty();
    };
  }

  /** A file is no value: it is there once the report names it, and may arrive later. */
  private Stream<Check> missing(TemplateForm.Field field, String pointer) {
    if (field.type() != TemplateForm.Type.FILE) {
      return error(pointer, "missing", Messages.text("field.missing"));
    }
    boolean named = content.files().stream().anyMatch(file -> field.code().equals(file.field()));
    return named ? Stream.empty() : error(pointer, "missing-file", Messages.text("field.missing-file"));
  }

  private static Stream<Check> number(TemplateForm.Field field, BigDecimal number, String pointer) {
    if (field.type() == TemplateForm.Type.INTEGER && number.scale() > 0) {
      return error(pointer, "not-an-integer", Messages.text("field.not-an-integer"));
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      return error(pointer, "too-small", Messages.text("field.too-small", field.min()));
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      return error(pointer, "too-large", Messages.text("field.too-large", field.max()));
    }
    return Stream.empty();
  }

  private Stream<Check> narrative(TemplateForm.NarrativePart part) {
    String text = content.narrative().getOrDefault(part.code(), "");
    String pointer = "/narrative/" + part.code();
    if (text.isBlank()) {
      return part.required() ? error(pointer, "missing-text", Messages.text("field.missing-text")) : Stream.empty();
    }
    return text.length() > part.maxLength()
        ? error(pointer, "too-long", Messages.text("field.too-long", part.maxLength()))
        : Stream.empty();
  }

  /** Broken is what is known not to hold; of an absent figure a rule says nothing. */
  private boolean isBroken(TemplateForm.Rule rule) {
    return rule.expression().truth(this::figure) == Truth.NO;
  }

  private Figure figure(Source source, String field) {
    return source == Source.REPORT ? Comparisons.figure(content.values().get(field)) : comparisons.figure(source, field);
  }

  private Check broken(TemplateForm.Rule rule) {
    boolean noted = rule.severity() == Severity.QUERY && content.hasNote(rule.field());
    return new Check("/values/" + rule.field(), rule.id(), rule.severity(), rule.message(), noted);
  }

  private static Stream<Check> error(String pointer, String code, Text message) {
    return Stream.of(new Check(pointer, code, Severity.ERROR, message, false));
  }
}
