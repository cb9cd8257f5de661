package vn.dondoc.reportperiods.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.reportperiods.templates.rules.Expression;
import vn.dondoc.reportperiods.templates.rules.ExpressionProblem;
import vn.dondoc.reportperiods.templates.rules.FieldReferences;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;

/** A rule as somebody writes it into a template. What is wrong with it is said now: a report never meets a bad rule. */
public record RuleInput(String id, Severity severity, String field, String expression, Text message) {
  static final int MOST_RULES = 100;
  private static final int LONGEST_MESSAGE = 500;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /** The rules for these fields; what is wrong is told by pointers under {@code /rules}. */
  static List<TemplateForm.Rule> read(
      List<RuleInput> inputs, List<TemplateForm.Field> fields, Consumer<FieldProblem> problems) {
    List<TemplateForm.Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (inputs.size() > MOST_RULES) {
      problems.accept(problem("/rules", "too-many-rules", MOST_RULES));
      return rules;
    }
    for (int i = 0; i < inputs.size(); i++) {
      String pointer = "/rules/" + i;
      RuleInput input = inputs.get(i);
      if (input == null) {
        problems.accept(problem(pointer, "required"));
      } else {
        input.requireWhole(pointer, ids, fields, problems);
        input.read(pointer + "/expression", fields, problems).ifPresent(e -> rules.add(input.with(e)));
      }
    }
    return rules;
  }

  private TemplateForm.Rule with(Expression read) {
    return new TemplateForm.Rule(id, severity, field, read, message);
  }

  private void requireWhole(String pointer, Set<String> ids, List<TemplateForm.Field> fields, Consumer<FieldProblem> problems) {
    if (id == null || !ID.matcher(id).matches()) {
      problems.accept(problem(pointer + "/id", "rule-id"));
    } else if (!ids.add(id)) {
      problems.accept(problem(pointer + "/id", "rule-id-twice"));
    }
    if (severity == null) {
      problems.accept(problem(pointer + "/severity", "required"));
    }
    if (fields.stream().noneMatch(f -> !f.derived() && f.code().equals(field))) {
      problems.accept(problem(pointer + "/field", "rule-field"));
    }
    requireText(pointer + "/message/vi", message == null ? null : message.vi(), problems);
    requireText(pointer + "/message/en", message == null ? null : message.en(), problems);
  }

  private static void requireText(String pointer, String text, Consumer<FieldProblem> problems) {
    if (text == null || text.isBlank()) {
      problems.accept(problem(pointer, "required"));
    } else if (text.length() > LONGEST_MESSAGE) {
      problems.accept(problem(pointer, "too-long", LONGEST_MESSAGE));
    }
  }

  private Optional<Expression> read(String pointer, List<TemplateForm.Field> fields, Consumer<FieldProblem> problems) {
    try {
      Expression read = Expression.of(expression == null ? "" : expression);
      Set<String> numbers = new HashSet<>();
      Set<String> answers = new HashSet<>();
      Set<String> others = new HashSet<>();
      fields.forEach(f -> (isNoAnswer(f) ? others : f.type().isNumber() ? numbers : answers).add(f.code()));
      FieldReferences.require(read, numbers, answers, others, severity == Severity.QUERY);
      return Optional.of(read);
    } catch (ExpressionProblem wrong) {
      problems.accept(new FieldProblem(pointer, wrong.code().slug(), wrong.sentence()));
      return Optional.empty();
    }
  }

  private static boolean isNoAnswer(TemplateForm.Field field) {
    return field.derived() || field.type() == TemplateForm.Type.FILE;
  }

  private static FieldProblem problem(String pointer, String code, Object... arguments) {
    return new FieldProblem(pointer, code, Messages.text("field." + code, arguments));
  }
}
