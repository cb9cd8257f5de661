package vn.dondoc.consolidations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Accumulation;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.shared.language.Text;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** What figures of units add up to, by each rule; 0, NIL and blank are three things. */
class AddUpTest {
  private static final Text LABEL = new Text("Chỉ tiêu", "Indicator");
  private static final Instant NINE = Instant.parse("2023-10-26T02:00:00Z");
  private static final Instant TEN = NINE.plusSeconds(3600);

  @Test
  void aSumCountsWhoGaveANumberAndWhoHadNothing() {
    Figure figure = added(Aggregation.SUM, report(ReportValue.of(12)), report(ReportValue.of(0)), report(ReportValue.NIL), report(null));
    assertEquals(new Figure("X", Aggregation.SUM, ReportValue.of(12), 2, 1), figure);
  }

  @Test
  void decimalsAddUpToTheLastDigit() {
    Figure figure = added(Aggregation.SUM, report(decimal("0.1")), report(decimal("0.2")), report(decimal("999999999999999")));
    assertEquals(decimal("999999999999999.3"), figure.value());
  }

  @Test
  void nothingFromAnybodyIsNilAndNoAnswerAtAllIsNone() {
    assertEquals(ReportValue.NIL, added(Aggregation.SUM, report(ReportValue.NIL), report(null)).value());
    assertNull(added(Aggregation.SUM, report(null)).value());
    assertNull(added(Aggregation.SUM).value());
  }

  @Test
  void nilNeverHidesAZero() {
    assertEquals(ReportValue.of(0), added(Aggregation.SUM, report(ReportValue.NIL), report(ReportValue.of(0))).value());
    assertEquals(ReportValue.of(-3), added(Aggregation.MAX, report(ReportValue.NIL), report(ReportValue.of(-3))).value());
  }

  @Test
  void theLastIsTheOneSentLastWhateverTheOrder() {
    assertEquals(ReportValue.of(7), added(Aggregation.LAST, sent(ReportValue.of(7), TEN), sent(ReportValue.of(9), NINE)).value());
    assertEquals(ReportValue.of(7), added(Aggregation.LAST, sent(ReportValue.of(9), NINE), sent(ReportValue.of(7), TEN)).value());
  }

  @Test
  void whatDoesNotAddUpIsOnlyCounted() {
    for (Aggregation rule : List.of(Aggregation.NONE, Aggregation.RATIO)) {
      assertEquals(new Figure("X", rule, null, 1, 1), added(rule, report(ReportValue.of(5)), report(ReportValue.NIL)));
    }
  }

  @Test
  void aRatioDividesTheTotalsAndNotTheUnitsRatios() {
    AddUp sums = new AddUp(form(number("A"), number("B"), ratio("R", "%"), ratio("S", "buổi")));
    sums.add(new SubmissionContent(Map.of("A", ReportValue.of(1), "B", ReportValue.of(2)), Map.of(), Map.of()), NINE);
    sums.add(new SubmissionContent(Map.of("A", ReportValue.of(1), "B", ReportValue.of(4)), Map.of(), Map.of()), NINE);
    sums.add(new SubmissionContent(Map.of("B", ReportValue.NIL), Map.of(), Map.of()), NINE);
    assertEquals(new Figure("R", Aggregation.RATIO, decimal("33.33"), 2, 1), sums.figures().get(2));
    assertEquals(new Figure("S", Aggregation.RATIO, decimal("0.33"), 2, 1), sums.figures().get(3));
  }

  @Test
  void nothingIsDividedByZeroOrByNothing() {
    AddUp none = new AddUp(form(number("A"), number("B"), ratio("R", "%")));
    none.add(new SubmissionContent(Map.of("A", ReportValue.of(1)), Map.of(), Map.of()), NINE);
    assertNull(none.figures().get(2).value());
    none.add(new SubmissionContent(Map.of("B", ReportValue.of(0)), Map.of(), Map.of()), NINE);
    assertNull(none.figures().get(2).value());
  }

  private static TemplateForm.Field number(String code) {
    return field(code, false, null, Aggregation.SUM, "lượt");
  }

  private static TemplateForm.Field ratio(String code, String measure) {
    return field(code, true, new TemplateForm.Ratio("A", "B"), Aggregation.RATIO, measure);
  }

  private static TemplateForm.Field field(String code, boolean derived, TemplateForm.Ratio ratio, Aggregation rule, String measure) {
    return new TemplateForm.Field(
        code, code, "G", LABEL, null, new Text(measure, measure), TemplateForm.Type.DECIMAL, false, derived, null, null, rule,
        Accumulation.SUM, null, List.of(), false, List.of(), null, ratio);
  }

  private static TemplateForm form(TemplateForm.Field... fields) {
    return new TemplateForm(LABEL, List.of(), List.of(fields), List.of(), List.of());
  }

  @Test
  void theOrderOfTheUnitsChangesNothing() {
    Random random = new Random(1013);
    for (int round = 0; round < 200; round++) {
      List<Sent> reports = new ArrayList<>();
      for (int unit = 0; unit < 60; unit++) {
        reports.add(sent(anything(random), NINE.plusSeconds(unit)));
      }
      for (Aggregation rule : Aggregation.values()) {
        Figure first = added(rule, reports);
        Collections.shuffle(reports, random);
        assertEquals(first, added(rule, reports));
      }
    }
  }

  private static ReportValue anything(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> ReportValue.NIL;
      case 2 -> ReportValue.of(0);
      default -> decimal(random.nextInt(1_000_000) + "." + random.nextInt(10));
    };
  }

  private record Sent(ReportValue value, Instant at) {}

  private static Sent report(ReportValue value) {
    return sent(value, NINE);
  }

  private static Sent sent(ReportValue value, Instant at) {
    return new Sent(value, at);
  }

  private static ReportValue decimal(String number) {
    return new ReportValue.Figure(new BigDecimal(number));
  }

  private static Figure added(Aggregation rule, Sent... reports) {
    return added(rule, List.of(reports));
  }

  private static Figure added(Aggregation rule, List<Sent> reports) {
    AddUp sums = new AddUp(form(field("X", false, null, rule, "")));
    for (Sent sent : reports) {
      Map<String, ReportValue> values = sent.value() == null ? Map.of() : Map.of("X", sent.value());
      sums.add(new SubmissionContent(values, Map.of(), Map.of()), sent.at());
    }
    return sums.figures().getFirst();
  }
}
