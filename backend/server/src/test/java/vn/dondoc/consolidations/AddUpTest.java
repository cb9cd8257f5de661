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
    Text label = new Text("Chỉ tiêu", "Indicator");
    TemplateForm.Field number =
        new TemplateForm.Field("X", "X", "G", label, null, null, TemplateForm.Type.DECIMAL, false, false, null, null, rule, Accumulation.SUM);
    AddUp sums = new AddUp(new TemplateForm(label, List.of(), List.of(number), List.of(), List.of()));
    for (Sent sent : reports) {
      Map<String, ReportValue> values = sent.value() == null ? Map.of() : Map.of("X", sent.value());
      sums.add(new SubmissionContent(values, Map.of(), Map.of()), sent.at());
    }
    return sums.figures().getFirst();
  }
}
