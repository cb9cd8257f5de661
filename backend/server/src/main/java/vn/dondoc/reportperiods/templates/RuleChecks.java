package vn.dondoc.reportperiods.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.reportperiods.templates.rules.ExpressionProblem;
import vn.dondoc.reportperiods.templates.rules.FieldReferences;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;

/**
 * What is wrong with the rules of a form that somebody wants to publish. It is said now: a report never meets a bad
 * rule.
 */
final class RuleChecks {
  static final int MOST_RULES = 100;
  private static final int LONGEST_MESSAGE = 500;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final TemplateForm form;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private RuleChecks(TemplateForm form) {
    this.form = form;
  }

  static List<FieldProblem> of(TemplateForm form) {
    RuleChecks checks = new RuleChecks(form);
    if (form.rules().size() > MOST_RULES) {
      checks.wrong("/form/rules", "too-many-rules", MOST_RULES);
    } else {
      for (int i = 0; i < form.rules().size(); i++) {
        checks.check("/form/rules/" + i, form.rules().get(i));
      }
    }
    return checks.problems;
  }

  private void check(String pointer, TemplateForm.Rule rule) {
    if (rule == null) {
      wrong(pointer, "required");
      return;
    }
    if (rule.id() == null || !ID.matcher(rule.id()).matches()) {
      wrong(pointer + "/id", "rule-id");
    } else if (!ids.add(rule.id())) {
      wrong(pointer + "/id", "rule-id-twice");
    }
    if (rule.severity() == null) {
      wrong(pointer + "/severity", "required");
    }
    if (form.fields().stream().noneMatch(field -> !field.derived() && field.code().equals(rule.field()))) {
      wrong(pointer + "/field", "rule-field");
    }
    requireText(pointer + "/message/vi", rule.message() == null ? null : rule.message().vi());
    requireText(pointer + "/message/en", rule.message() == null ? null : rule.message().en());
    expression(pointer + "/expression", rule);
  }

  private void requireText(String pointer, String text) {
    if (text == null || text.isBlank()) {
      wrong(pointer, "required");
    } else if (text.length() > LONGEST_MESSAGE) {
      wrong(pointer, "too-long", LONGEST_MESSAGE);
    }
  }

  private void expression(String pointer, TemplateForm.Rule rule) {
    if (rule.expression() == null) {
      wrong(pointer, "expression-empty");
      return;
    }
    Set<String> numbers = new HashSet<>();
    Set<String> answers = new HashSet<>();
    Set<String> others = new HashSet<>();
    form.fields().forEach(f -> (isNoAnswer(f) ? others : isNumber(f) ? numbers : answers).add(f.code()));
    try {
      FieldReferences.require(rule.expression(), numbers, answers, others, rule.severity() == Severity.QUERY);
    } catch (ExpressionProblem problem) {
      problems.add(new FieldProblem(pointer, problem.code().slug(), problem.sentence()));
    }
  }

  private static boolean isNumber(TemplateForm.Field field) {
    return field.type() != null && field.type().isNumber();
  }

  private static boolean isNoAnswer(TemplateForm.Field field) {
    return field.derived() || field.type() == TemplateForm.Type.FILE;
  }

  private void wrong(String pointer, String code, Object... arguments) {
    Text sentence = Messages.text("field." + code, arguments);
    problems.add(new FieldProblem(pointer, code, sentence));
  }
}
