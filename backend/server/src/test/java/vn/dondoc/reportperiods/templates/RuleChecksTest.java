package vn.dondoc.reportperiods.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.reportperiods.templates.rules.Expression;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;

class RuleChecksTest {
  private static final Text MESSAGE = new Text("Xem lại.", "Look again.");
  private static final List<TemplateForm.Field> FIELDS = List.of(field("B01", false), field("B02", false), field("A02", true), text("T01"));

  @Test
  void aGoodRuleIsGood() {
    assertEquals(List.of(), problems(rule("within", "B01", "B01 <= previous(B02)")));
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndInBothLanguages() {
    List<FieldProblem> problems = problems(rule("one", "B01", "B01 <= B99"), rule("one", "A02", "B01 <="), rule("Hai", "B01", "A02 > 1"));
    assertEquals(
        List.of(
            "/form/rules/0/expression expression-unknown-field", "/form/rules/1/id rule-id-twice", "/form/rules/1/field rule-field",
            "/form/rules/1/expression expression-unfinished", "/form/rules/2/id rule-id", "/form/rules/2/expression expression-not-entered"),
        problems.stream().map(p -> p.pointer() + " " + p.code()).toList());
    assertEquals("Vị trí 8: mẫu này không có chỉ tiêu “B99”.", problems.getFirst().message().vi());
    assertEquals("At 8: this template has no figure “B99”.", problems.getFirst().message().en());
  }

  @Test
  void aMedianMayAskButNotStop() {
    var asks = rule("median", Severity.QUERY, "B01", "B01 <= 9 * median(B01)");
    var stops = rule("median", Severity.ERROR, "B01", "B01 <= 9 * median(B01)");
    assertEquals(List.of(), problems(asks));
    assertEquals(List.of("expression-median-in-error"), problems(stops).stream().map(FieldProblem::code).toList());
  }

  @Test
  void aTextMayBeAskedForButNotCountedWith() {
    assertEquals(List.of(), problems(rule("one", "T01", "B01 > 0 => not isBlank(T01)")));
    assertEquals(List.of("expression-not-entered"), problems(rule("one", "B01", "T01 > 0")).stream().map(FieldProblem::code).toList());
  }

  @Test
  void nothingIsMissing() {
    var codes = problems(new TemplateForm.Rule(null, null, null, null, null)).stream().map(FieldProblem::code).toList();
    assertEquals(List.of("rule-id", "required", "rule-field", "required", "required", "expression-empty"), codes);
    List<TemplateForm.Rule> many = java.util.Collections.nCopies(RuleChecks.MOST_RULES + 1, rule("a", "B01", "B01 > 1"));
    assertEquals(List.of("too-many-rules"), problems(many.toArray(TemplateForm.Rule[]::new)).stream().map(FieldProblem::code).toList());
  }

  @Test
  void everyCodeHasItsSentence() {
    for (var code : vn.dondoc.reportperiods.templates.rules.ExpressionProblem.Code.values()) {
      Text sentence = vn.dondoc.shared.language.Messages.text("field." + code.slug(), "7", "B99");
      assertTrue(!sentence.vi().isBlank() && !sentence.en().isBlank() && !sentence.vi().contains("{"), sentence.vi());
    }
  }

  private static List<FieldProblem> problems(TemplateForm.Rule... rules) {
    return RuleChecks.of(new TemplateForm(MESSAGE, List.of(), FIELDS, List.of(), java.util.Arrays.asList(rules)));
  }

  private static TemplateForm.Rule rule(String id, String field, String expression) {
    return rule(id, Severity.ERROR, field, expression);
  }

  private static TemplateForm.Rule rule(String id, Severity severity, String field, String expression) {
    return new TemplateForm.Rule(id, severity, field, Expression.asWritten(expression), MESSAGE);
  }

  private static TemplateForm.Field text(String code) {
    return new TemplateForm.Field(
        code, code, "B", MESSAGE, null, MESSAGE, TemplateForm.Type.LONG_TEXT, false, false, null, null,
        TemplateForm.Aggregation.NONE, TemplateForm.Accumulation.NONE);
  }

  private static TemplateForm.Field field(String code, boolean derived) {
    return new TemplateForm.Field(
        code, code, "B", MESSAGE, null, MESSAGE, TemplateForm.Type.INTEGER, false, derived, null, null,
        TemplateForm.Aggregation.SUM, TemplateForm.Accumulation.SUM);
  }
}
