package vn.dondoc.reportperiods.templates;

import java.util.List;
import java.util.function.Function;
import vn.dondoc.reportperiods.templates.TemplateForm.Accumulation;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.shared.language.CleanText;
import vn.dondoc.shared.language.Text;

/** A form as a client sent it, made whole: an empty list where none was sent, Vietnamese where the English is missing. */
final class TidyForm {
  private static final Text NO_TEXT = new Text("", "");

  private TidyForm() {}

  /** What is wrong stays wrong, for {@link FormChecks} to tell. */
  static TemplateForm of(TemplateForm sent) {
    return new TemplateForm(
        text(sent.name()),
        all(sent.groups(), group -> new TemplateForm.Group(group.code(), text(group.label()))),
        all(sent.fields(), TidyForm::field),
        all(
            sent.narrative(),
            part ->
                new TemplateForm.NarrativePart(part.code(), text(part.label()), optional(part.help()), part.required(), part.maxLength())),
        all(
            sent.rules(),
            rule -> new TemplateForm.Rule(rule.id(), rule.severity(), rule.field(), rule.expression(), optional(rule.message()))));
  }

  private static TemplateForm.Field field(TemplateForm.Field f) {
    boolean number = f.type() != null && f.type().isNumber();
    return new TemplateForm.Field(
        f.code(),
        f.indicator() == null || f.indicator().isBlank() ? f.code() : f.indicator(),
        f.group(),
        text(f.label()),
        optional(f.help()),
        f.measureUnit() == null ? NO_TEXT : text(f.measureUnit()),
        f.type(),
        f.required(),
        f.derived(),
        f.min(),
        f.max(),
        number && f.overUnits() != null ? f.overUnits() : Aggregation.NONE,
        number && f.overTime() != null ? f.overTime() : Accumulation.NONE,
        f.maxLength(),
        all(f.options(), TidyForm::option),
        f.several(),
        all(f.columns(), c -> new TemplateForm.Column(c.code(), text(c.label()), c.type(), c.required(), all(c.options(), TidyForm::option))),
        f.maxRows(),
        f.ratio());
  }

  private static TemplateForm.Option option(TemplateForm.Option option) {
    return new TemplateForm.Option(option.code(), text(option.label()));
  }

  /** A null among the items stays out; nobody means one. */
  private static <T> List<T> all(List<T> items, Function<T, T> tidy) {
    return items == null ? List.of() : items.stream().filter(java.util.Objects::nonNull).map(tidy).toList();
  }

  private static Text optional(Text text) {
    return text == null || text.vi() == null || text.vi().isBlank() ? null : text(text);
  }

  private static Text text(Text text) {
    String vi = text == null || text.vi() == null ? "" : CleanText.of(text.vi().strip());
    String en = text == null || text.en() == null || text.en().isBlank() ? vi : CleanText.of(text.en().strip());
    return new Text(vi, en);
  }
}
