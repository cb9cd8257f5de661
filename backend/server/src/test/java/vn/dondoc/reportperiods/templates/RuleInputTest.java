package vn.dondoc.reportperiods.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;

class RuleInputTest {
  private static final Text MESSAGE = new Text("Xem lại.", "Look again.");
  private static final List<TemplateForm.Field> FIELDS = List.of(field("B01", false), field("B02", false), field("A02", true), text("T01"));

  @Test
  void aGoodRuleIsRead() {
    List<FieldProblem> problems = new ArrayList<>();
    var rules = RuleInput.read(List.of(rule("within", "B01", "B01 <= previous(B02)")), FIELDS, problems::add);
    assertEquals(List.of(), problems);
    assertEquals("B01 <= previous(B02)", rules.getFirst().expression().text());
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndInBothLanguages() {
    List<FieldProblem> problems = problems(rule("one", "B01", "B01 <= B99"), rule("one", "A02", "B01 <="), rule("Hai", "B01", "A02 > 1"));
    assertEquals(
        List.of(
            "/rules/0/expression expression-unknown-field", "/rules/1/id rule-id-twice", "/rules/1/field rule-field",
            "/rules/1/expression expression-unfinished", "/rules/2/id rule-id", "/rules/2/expression expression-not-entered"),
        problems.stream().map(p -> p.pointer() + " " + p.code()).toList());
    assertEquals("Vị trí 8: mẫu này không có chỉ tiêu “B99”.", problems.getFirst().message().vi());
    assertEquals("At 8: this template has no figure “B99”.", problems.getFirst().message().en());
  }

  @Test
  void aMedianMayAskButNotStop() {
    var asks = new RuleInput("median", Severity.QUERY, "B01", "B01 <= 9 * median(B01)", MESSAGE);
    var stops = new RuleInput("median", Severity.ERROR, "B01", "B01 <= 9 * median(B01)", MESSAGE);
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
    var codes = problems(new RuleInput(null, null, null, null, null)).stream().map(FieldProblem::code).toList();
    assertEquals(List.of("rule-id", "required", "rule-field", "required", "required", "expression-empty"), codes);
    List<RuleInput> many = java.util.Collections.nCopies(RuleInput.MOST_RULES + 1, rule("a", "B01", "B01 > 1"));
    assertEquals(List.of("too-many-rules"), problems(many.toArray(RuleInput[]::new)).stream().map(FieldProblem::code).toList());
  }

  @Test
  void everyCodeHasItsSentence() {
    for (var code : vn.dondoc.reportperiods.templates.rules.ExpressionProblem.Code.values()) {
      Text sentence = vn.dondoc.shared.language.Messages.text("field." + code.slug(), "7", "B99");
      assertTrue(!sentence.vi().isBlank() && !sentence.en().isBlank() && !sentence.vi().contains("{"), sentence.vi());
    }
  }

  private static List<FieldProblem> problems(RuleInput... rules) {
    List<FieldProblem> problems = new ArrayList<>();
    RuleInput.read(List.of(rules), FIELDS, problems::add);
    return problems;
  }

  private static RuleInput rule(String id, String field, String expression) {
    return new RuleInput(id, Severity.ERROR, field, expression, MESSAGE);
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
