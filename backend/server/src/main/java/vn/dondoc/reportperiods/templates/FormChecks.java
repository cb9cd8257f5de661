package vn.dondoc.reportperiods.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.reportperiods.templates.TemplateForm.Type;
import vn.dondoc.shared.language.CleanText;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;

/** What is wrong with a form that somebody wants to publish; empty when a unit could fill it in. */
final class FormChecks {
  static final int MOST_FIELDS = 120;
  static final int MOST_GROUPS = 20;
  static final int MOST_PARTS = 20;
  private static final int MOST_LONG_TEXTS = 20;
  private static final int MOST_OPTIONS = 50;
  private static final int MOST_COLUMNS = 10;
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_HELP = 1_000;
  private static final int LONGEST_TEXT = 20_000;
  private static final BigDecimal LARGEST = new BigDecimal("999999999999999");
  private static final String CODE = "[A-Za-z][A-Za-z0-9_]{0,19}";
  private static final String OPTION_CODE = "[A-Za-z0-9_]{1,40}";

  private final TemplateForm form;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  private FormChecks(TemplateForm form) {
    this.form = form;
  }

  static List<FieldProblem> of(TemplateForm form) {
    FormChecks checks = new FormChecks(form);
    checks.whole();
    return checks.problems;
  }

  private void whole() {
    label("/form/name", form.name());
    atMost("/form/groups", form.groups().size(), MOST_GROUPS);
    atMost("/form/fields", form.fields().size(), MOST_FIELDS);
    atMost("/form/narrative", form.narrative().size(), MOST_PARTS);
    wrongIf(form.fields().isEmpty() && form.narrative().isEmpty(), "/form/fields", "template-empty");
    long longTexts = form.fields().stream().filter(f -> f.type() == Type.LONG_TEXT).count();
    atMost("/form/fields", (int) longTexts, MOST_LONG_TEXTS, "template-long-texts");
    if (problems.isEmpty()) {
      groups();
      for (int i = 0; i < form.fields().size(); i++) {
        field("/form/fields/" + i, form.fields().get(i));
      }
      narrative();
      problems.addAll(RuleChecks.of(form));
    }
  }

  private void groups() {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < form.groups().size(); i++) {
      TemplateForm.Group group = form.groups().get(i);
      code("/form/groups/" + i + "/code", group.code(), CODE, known);
      label("/form/groups/" + i + "/label", group.label());
    }
  }

  private void narrative() {
    for (int i = 0; i < form.narrative().size(); i++) {
      TemplateForm.NarrativePart part = form.narrative().get(i);
      String at = "/form/narrative/" + i;
      code(at + "/code", part.code(), CODE, codes);
      label(at + "/label", part.label());
      help(at + "/help", part.help());
      wrongIf(part.maxLength() < 1 || part.maxLength() > LONGEST_TEXT, at + "/maxLength", "out-of-range");
    }
  }

  private void field(String at, TemplateForm.Field field) {
    code(at + "/code", field.code(), CODE, codes);
    wrongIf(field.indicator() != null && !field.indicator().matches(CODE), at + "/indicator", "template-code");
    wrongIf(form.groups().stream().noneMatch(g -> String.valueOf(g.code()).equals(field.group())), at + "/group", "template-group");
    label(at + "/label", field.label());
    help(at + "/help", field.help());
    wrongIf(field.measureUnit().vi().length() > 60 || field.measureUnit().en().length() > 60, at + "/measureUnit", "wrong-length");
    if (field.type() == null) {
      wrongIf(true, at + "/type", "required");
      return;
    }
    wrongIf(field.derived() && !field.type().isNumber(), at + "/derived", "template-derived");
    numbers(at, field);
    ratio(at, field);
    boolean measured = field.maxLength() != null;
    wrongIf(measured && !field.type().isText(), at + "/maxLength", "template-not-here");
    wrongIf(measured && (field.maxLength() < 1 || field.maxLength() > (field.type() == Type.SHORT_TEXT ? 500 : LONGEST_TEXT)), at + "/maxLength", "out-of-range");
    options(at, field);
    columns(at, field);
  }

  private void numbers(String at, TemplateForm.Field field) {
    boolean limited = field.min() != null || field.max() != null;
    wrongIf(limited && !field.type().isNumber(), at + "/min", "template-not-here");
    wrongIf(beyond(field.min()), at + "/min", "out-of-range");
    wrongIf(beyond(field.max()), at + "/max", "out-of-range");
    wrongIf(field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0, at + "/max", "template-min-max");
  }

  /** Only what units enter and adds up can be divided; nobody enters the quotient. */
  private void ratio(String at, TemplateForm.Field field) {
    if (field.ratio() != null) {
      boolean quotient = field.overUnits() == Aggregation.RATIO && field.derived();
      wrongIf(!quotient || !addsUp(field.ratio().numerator()) || !addsUp(field.ratio().denominator()), at + "/ratio", "template-ratio");
    }
  }

  private boolean addsUp(String code) {
    return form.enteredFields().stream().anyMatch(f -> f.code().equals(code) && f.overUnits() == Aggregation.SUM);
  }

  private static boolean beyond(BigDecimal limit) {
    return limit != null && (limit.scale() > 6 || limit.precision() > 21 || limit.abs().compareTo(LARGEST) > 0);
  }

  private void options(String at, TemplateForm.Question question) {
    if (question.type() != Type.CHOICE) {
      wrongIf(!question.options().isEmpty(), at + "/options", "template-not-here");
      return;
    }
    wrongIf(question.options().size() < 2, at + "/options", "template-options");
    atMost(at + "/options", question.options().size(), MOST_OPTIONS);
    Set<String> known = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < Math.min(question.options().size(), MOST_OPTIONS); i++) {
      TemplateForm.Option option = question.options().get(i);
      code(at + "/options/" + i + "/code", option.code(), OPTION_CODE, known);
      label(at + "/options/" + i + "/label", option.label());
      // A sheet of Excel names options by their labels, separated by semicolons
      boolean unclear = !names.add(option.label().vi().toLowerCase(Locale.ROOT)) || option.label().vi().contains(";");
      wrongIf(unclear, at + "/options/" + i + "/label", "template-option-label");
    }
  }

  private void columns(String at, TemplateForm.Field field) {
    if (field.type() != Type.TABLE) {
      wrongIf(!field.columns().isEmpty() || field.maxRows() != null, at + "/columns", "template-not-here");
      return;
    }
    wrongIf(field.columns().isEmpty(), at + "/columns", "template-columns");
    atMost(at + "/columns", field.columns().size(), MOST_COLUMNS);
    wrongIf(field.maxRows() != null && (field.maxRows() < 1 || field.maxRows() > TemplateForm.MOST_ROWS), at + "/maxRows", "out-of-range");
    Set<String> known = new HashSet<>();
    for (int i = 0; i < Math.min(field.columns().size(), MOST_COLUMNS); i++) {
      TemplateForm.Column column = field.columns().get(i);
      String place = at + "/columns/" + i;
      code(place + "/code", column.code(), CODE, known);
      label(place + "/label", column.label());
      wrongIf(column.type() == null || column.type() == Type.TABLE || column.type() == Type.FILE, place + "/type", "template-column-type");
      options(place, column);
    }
  }

  /** Codes differ by more than case: the name of a sheet of Excel does not tell case. */
  private void code(String pointer, String code, String pattern, Set<String> known) {
    if (code == null || !code.matches(pattern)) {
      wrongIf(true, pointer, "template-code");
    } else {
      wrongIf(!known.add(code.toLowerCase(Locale.ROOT)), pointer, "template-code-twice");
    }
  }

  private void label(String pointer, Text text) {
    wrongIf(text.vi().isEmpty(), pointer, "required");
    wrongIf(text.vi().length() > LONGEST_LABEL || text.en().length() > LONGEST_LABEL, pointer, "wrong-length");
    characters(pointer, text);
  }

  private void help(String pointer, Text text) {
    if (text != null) {
      wrongIf(text.vi().length() > LONGEST_HELP || text.en().length() > LONGEST_HELP, pointer, "wrong-length");
      characters(pointer, text);
    }
  }

  private void characters(String pointer, Text text) {
    wrongIf(!CleanText.isClean(text.vi()) || !CleanText.isClean(text.en()), pointer, "bad-characters");
  }

  private void atMost(String pointer, int size, int most) {
    atMost(pointer, size, most, "template-too-many");
  }

  private void atMost(String pointer, int size, int most, String code) {
    if (size > most) {
      problems.add(new FieldProblem(pointer, code, Messages.text("field." + code, most)));
    }
  }

  private void wrongIf(boolean wrong, String pointer, String code) {
    if (wrong) {
      problems.add(new FieldProblem(pointer, code, Messages.text("field." + code)));
    }
  }
}
