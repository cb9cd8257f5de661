package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.reportperiods.templates.rules.Expression;
import vn.dondoc.shared.language.Text;

class SubmissionChecksTest {
  private static final Text LABEL = new Text("nhãn", "label");
  private static final TemplateForm FORM =
      new TemplateForm(
          LABEL,
          List.of(),
          List.of(field("B01", true), field("B02", false), field("B03", false)),
          List.of(new TemplateForm.NarrativePart("assessment", LABEL, null, true, 20)),
          List.of(
              rule("within", Severity.ERROR, "B03", "B03 <= B02"),
              rule("needs", Severity.ERROR, "B02", "B02 > 0 => B01 > 0"),
              rule("ratio", Severity.QUERY, "B02", "B02 / B01 <= 2000"),
              rule("falls", Severity.QUERY, "B01", "B01 >= soFar(B01)"),
              rule("grows", Severity.QUERY, "B03", "B03 / previous(B03) <= 10")));

  @Nested
  class Fields {
    @Test
    void zeroNilAndBlankAreThreeThings() {
      assertTrue(codes(Map.of()).contains("missing"));
      assertFalse(codes(Map.of("B01", ReportValue.NIL)).contains("missing"));
      assertFalse(codes(Map.of("B01", ReportValue.of(0))).contains("missing"));
    }

    @Test
    void wholeNumbersInRangeOnly() {
      assertTrue(codes(Map.of("B01", new ReportValue.Figure(new BigDecimal("1.5")))).contains("not-an-integer"));
      assertTrue(codes(Map.of("B01", ReportValue.of(-1))).contains("too-small"));
      assertFalse(codes(Map.of("B01", new ReportValue.Figure(new BigDecimal("2.0")))).contains("not-an-integer"));
    }

    @Test
    void aRequiredFileIsMissedUntilTheReportNamesOneForItsField() {
      assertEquals(List.of("missing-file"), ofFileForm(Map.of(), List.of(file(null))));
      assertEquals(List.of(), ofFileForm(Map.of(), List.of(file("F"))));
      assertEquals(List.of(), ofFileForm(Map.of("F", ReportValue.NIL), List.of()));
      assertTrue(of(FORM, Map.of(), List.of(file("B01"))).contains("missing"), "a file is no figure");
    }

    @Test
    void aRequiredTextIsMissedAndALongOneMeasured() {
      assertTrue(codes(Map.of()).contains("missing-text"));
      var content = new SubmissionContent(Map.of(), Map.of("assessment", "x".repeat(21)), Map.of());
      assertTrue(new SubmissionChecks(FORM, content, Comparisons.NONE).all().stream().anyMatch(c -> c.code().equals("too-long")));
    }
  }

  @Nested
  class Rules {
    @Test
    void aPartIsNotMoreThanItsWhole() {
      assertTrue(codes(Map.of("B02", ReportValue.of(5), "B03", ReportValue.of(6))).contains("within"));
      assertFalse(codes(Map.of("B02", ReportValue.of(5), "B03", ReportValue.of(5))).contains("within"));
      assertTrue(codes(Map.of("B02", ReportValue.NIL, "B03", ReportValue.of(1))).contains("within"));
      assertFalse(codes(Map.of("B03", ReportValue.of(6))).contains("within"), "an absent figure says nothing");
    }

    @Test
    void attendancesNeedSessions() {
      assertTrue(codes(Map.of("B01", ReportValue.of(0), "B02", ReportValue.of(6))).contains("needs"));
      assertFalse(codes(Map.of("B01", ReportValue.of(0), "B02", ReportValue.of(0))).contains("needs"));
    }

    @Test
    void aRatioBeyondItsLimitIsAskedAbout() {
      assertTrue(codes(Map.of("B01", ReportValue.of(1), "B02", ReportValue.of(2001))).contains("ratio"));
      assertFalse(codes(Map.of("B01", ReportValue.of(1), "B02", ReportValue.of(2000))).contains("ratio"));
    }

    @Test
    void aCumulativeFigureMayNotFallWithinOneRange() {
      Map<String, ReportValue> values = Map.of("B01", ReportValue.of(4));
      var earlier = Map.of("B01", ReportValue.of(5));
      assertTrue(codes(values, after(earlier, true)).contains("falls"));
      assertFalse(codes(values, after(earlier, false)).contains("falls"));
    }

    @Test
    void suddenGrowthIsAskedAbout() {
      Comparisons previous = after(Map.of("B03", ReportValue.of(35)), false);
      assertTrue(codes(Map.of("B03", ReportValue.of(351)), previous).contains("grows"));
      assertFalse(codes(Map.of("B03", ReportValue.of(350)), previous).contains("grows"));
    }

    @Test
    void aNoteAnswersAQueryButNoError() {
      var content =
          new SubmissionContent(
              Map.of("B01", ReportValue.of(1), "B02", ReportValue.of(3000), "B03", ReportValue.of(4000)),
              Map.of("assessment", "x"),
              Map.of("B02", "sân vận động", "B03", "cũng vậy"));
      List<Check> checks = new SubmissionChecks(FORM, content, Comparisons.NONE).all();
      assertTrue(checks.stream().noneMatch(Check::needsNote));
      assertEquals(List.of("within"), checks.stream().filter(Check::stopsSubmit).map(Check::code).toList());
    }
  }

  private static List<String> ofFileForm(Map<String, ReportValue> values, List<ReportFile> files) {
    TemplateForm.Field asked = field("F", TemplateForm.Type.FILE, true);
    return of(new TemplateForm(LABEL, List.of(), List.of(asked), List.of(), List.of()), values, files);
  }

  private static List<String> of(TemplateForm form, Map<String, ReportValue> values, List<ReportFile> files) {
    var content = new SubmissionContent(values, Map.of(), Map.of(), files);
    return new SubmissionChecks(form, content, Comparisons.NONE).all().stream().map(Check::code).toList();
  }

  private static ReportFile file(String field) {
    return new ReportFile("biên bản.pdf", 1, "0".repeat(64), "application/pdf", field);
  }

  private static List<String> codes(Map<String, ReportValue> values) {
    return codes(values, Comparisons.NONE);
  }

  private static List<String> codes(Map<String, ReportValue> values, Comparisons previous) {
    var content = new SubmissionContent(values, Map.of(), Map.of());
    return new SubmissionChecks(FORM, content, previous).all().stream().map(Check::code).toList();
  }

  private static TemplateForm.Field field(String code, boolean required) {
    return field(code, TemplateForm.Type.INTEGER, required);
  }

  private static TemplateForm.Field field(String code, TemplateForm.Type type, boolean required) {
    return new TemplateForm.Field(
        code, code, "B", LABEL, null, LABEL, type, required, false, BigDecimal.ZERO, null,
        TemplateForm.Aggregation.SUM, TemplateForm.Accumulation.SUM);
  }

  private static Comparisons after(Map<String, ReportValue> values, boolean contained) {
    return new Comparisons(new Comparisons.Earlier("R1", values), contained, Comparisons.Earlier.NONE, Comparisons.Peers.NONE);
  }

  private static TemplateForm.Rule rule(String id, Severity severity, String field, String expression) {
    return new TemplateForm.Rule(id, severity, field, Expression.of(expression), LABEL);
  }
}
