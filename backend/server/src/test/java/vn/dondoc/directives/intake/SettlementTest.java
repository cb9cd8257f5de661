package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.time.ShiftPolicy;

/** A letter that contradicts itself on purpose, from its reading to the plan. */
class SettlementTest {
  private static final UnitCatalogue UNITS = TestCatalogue.LAO_CAI.units();

  private static final String TEXT = LetterFiles.resource("/intake/letter-of-contradictions.txt");

  private LetterReading reading;
  private final Map<String, Corrections.Answer> answers = new HashMap<>();

  @BeforeEach
  void read() throws Exception {
    reading = new LetterReader(UNITS).read(TEXT);
    reading.findings().stream()
        .filter(Finding::mustBeAnswered)
        .forEach(f -> answers.put(f.id(), suggested(f)));
  }

  private static Corrections.Answer suggested(Finding finding) {
    Finding.Option option = finding.options().stream().filter(Finding.Option::suggested).findFirst().orElseThrow();
    return new Corrections.Answer(option.code(), null, null);
  }

  private static Corrections corrections(Map<String, Corrections.Answer> answers) {
    return new Corrections(null, null, answers, null, Set.of("links/1"));
  }

  private ActivationPlan plan() {
    Settled settled = Settlement.apply(reading, corrections(answers), UNITS);
    assertTrue(settled.openPoints().isEmpty(), () -> settled.openPoints().toString());
    return settled.plan();
  }

  @Test
  void eachContradictionIsAskedAboutOnce() {
    assertEquals(Set.of("I-01", "I-02", "I-03", "I-06", "I-07", "I-08", "I-09", "I-12"), answers.keySet());
    assertTrue(reading.findings().stream().anyMatch(f -> f.code().equals("I-27")));
  }

  @Test
  void theSpoiledLetterAsksTheSame() throws Exception {
    LetterReading spoiled = new LetterReader(UNITS).read(new OcrNoise(215).on(TEXT));
    Set<String> asked = spoiled.findings().stream().filter(Finding::mustBeAnswered).map(Finding::id).collect(Collectors.toSet());
    assertEquals(answers.keySet(), asked);
    assertFalse(Settlement.apply(spoiled, corrections(answers), UNITS).openPoints().isEmpty(), "what OCR spoiled waits for a person");
  }

  @Test
  void nothingIsPlannedWhileAQuestionIsOpen() {
    for (String id : Set.copyOf(answers.keySet())) {
      Map<String, Corrections.Answer> rest = new HashMap<>(answers);
      rest.remove(id);
      assertNull(Settlement.apply(reading, corrections(rest), UNITS).plan(), id);
    }
  }

  @Test
  void aLinkThatCanBeReadInTwoWaysReachesNobodyUnseen() {
    Settled settled = Settlement.apply(reading, new Corrections(null, null, answers, null, null), UNITS);
    assertEquals(List.of("links/1"), settled.openPoints().stream().map(OpenPoint::key).toList());
    assertNull(settled.plan());
  }

  @Test
  void whatTheScanShowedFaintlyIsOneMorePointWithItsReason() {
    List<Doubt> doubts = List.of(new Doubt("periods/R1", "2l/9", 43), new Doubt("links/1", "0OFA", 70));
    Settled open = Settlement.apply(reading, corrections(answers), doubts, UNITS);
    assertEquals(List.of("periods/R1"), open.openPoints().stream().map(OpenPoint::key).toList());
    assertTrue(open.openPoints().getFirst().message().vi().contains("“2l/9” (độ tin cậy 43 %)"));
    assertNull(open.plan());
    var edit = new Corrections.PeriodEdit(null, null, null, LocalDate.of(2024, 5, 14), null, null);
    Corrections settled = new Corrections(null, null, answers, Map.of("R1", edit), Set.of("links/1"));
    assertNotNull(Settlement.apply(reading, settled, doubts, UNITS).plan());
  }

  @Test
  void aMisreadClauseIsWrittenAnew() {
    Map<String, String> fields = Map.of("clauses/6.1", "Ban hành văn bản trước ngày 08/4/2024.", "dues/6.1", "2024-04-08");
    answers.remove("I-01");
    Settled held = Settlement.apply(reading, new Corrections(fields, null, answers, null, Set.of("links/1")), UNITS);
    assertNull(held.plan());
    answers.put("I-01", new Corrections.Answer("NEW_DATE", "2024-04-08", null));
    ActivationPlan plan = Settlement.apply(reading, new Corrections(fields, null, answers, null, Set.of("links/1")), UNITS).plan();
    assertEquals("Ban hành văn bản trước ngày 08/4/2024.", plan.clauses().stream().filter(c -> c.label().equals("6.1")).findFirst().orElseThrow().text());
    Corrections wrong = new Corrections(Map.of("dues/6.1", "hôm qua"), null, answers, null, null);
    assertEquals("not-a-date", assertThrows(InvalidCorrection.class, () -> Settlement.apply(reading, wrong, UNITS)).code());
    Corrections unknown = new Corrections(Map.of("clauses/99.9", "x"), null, answers, null, null);
    assertEquals("unknown-key", assertThrows(InvalidCorrection.class, () -> Settlement.apply(reading, unknown, UNITS)).code());
  }

  @Test
  void answeredItBecomesAPlan() {
    ActivationPlan plan = plan();
    assertEquals("215/UBND-VHTT", plan.number());
    assertEquals(LocalDate.of(2024, 4, 1), plan.campaignFrom());
    assertEquals(List.of("R1", "R2", "R3"), plan.periods().stream().map(ActivationPlan.Period::code).toList());
    assertTrue(plan.periods().stream().allMatch(ActivationPlan.Period::cumulative));
    assertEquals(2024, plan.series().getFirst().firstYear());
    assertEquals(List.of(TestCatalogue.id("LC-CA"), TestCatalogue.id("LC-CQ-VHTT")), plan.receivers());
    assertEquals(TestCatalogue.id("LC-CA"), plan.consolidator());
  }

  @Test
  void aDeadlineThatWasOverAtIssueMakesNobodyLate() {
    assertTrue(plan().assignments().stream().filter(a -> a.clause().equals("6.1")).allMatch(a -> a.due() == null));
    answers.put("I-01", new Corrections.Answer("NEW_DATE", "2024-04-05", null));
    assertTrue(plan().assignments().stream().filter(a -> a.clause().equals("6.1")).allMatch(a -> a.due().date().equals(LocalDate.of(2024, 4, 5))));
  }

  @Test
  void answersShapeThePeriods() {
    answers.put("I-08", new Corrections.Answer("PREVIOUS", null, null));
    answers.put("I-03", new Corrections.Answer("FROM_CAMPAIGN_START", null, null));
    answers.put("I-07", new Corrections.Answer("ADD_REPORT", "2024-07-05", null));
    List<ActivationPlan.Period> periods = plan().periods();
    assertEquals(ShiftPolicy.PREVIOUS, periods.getFirst().due().shift());
    assertTrue(periods.stream().noneMatch(p -> p.coversFrom().isBefore(LocalDate.of(2024, 4, 1))));
    assertEquals(LocalDate.of(2024, 6, 26), periods.getLast().coversFrom());
    assertEquals(LocalDate.of(2024, 6, 30), periods.getLast().coversTo());
  }

  @Test
  void groupsAreExpandedAndOneNamedOutrightKeepsItsPart() {
    List<ActivationPlan.Assignment> ofTheCampaign = plan().assignments().stream().filter(a -> a.clause().equals("1.2")).toList();
    Set<UUID> units = new HashSet<>(ofTheCampaign.stream().map(ActivationPlan.Assignment::unit).toList());
    assertEquals(ofTheCampaign.size(), units.size(), "one assignment for each unit");
    assertTrue(units.contains(TestCatalogue.id("LC-P-DUYENHAI")));
    ActivationPlan.Assignment centre = ofTheCampaign.stream().filter(a -> a.unit().equals(TestCatalogue.id("LC-TTVH"))).findFirst().orElseThrow();
    assertEquals(Part.COOPERATING, centre.part());
  }

  @Test
  void theFrontIsRequestedAndNeverOrdered() {
    ActivationPlan.Assignment front =
        plan().assignments().stream().filter(a -> a.unit().equals(TestCatalogue.id("LC-MTTQ"))).findFirst().orElseThrow();
    assertEquals(Modality.REQUEST, front.modality());
  }

  @ParameterizedTest
  @CsvSource({
    "I-01, SOMETHING, , unknown-option",
    "I-01, NEW_DATE, 31/02/2024, not-a-date",
    "I-01, NEW_DATE, , not-a-date",
    "I-02, OTHER, 2024-05-01/2024-04-01, not-a-range",
    "I-99, NOTED, , unknown-key",
  })
  void anAnswerThatCannotBeTakenIsNamed(String id, String option, String value, String code) {
    answers.put(id, new Corrections.Answer(option, value, null));
    assertEquals(code, assertThrows(InvalidCorrection.class, () -> plan()).code());
  }

  @Test
  void aUnitOutsideTheCatalogueIsRefused() {
    Corrections corrections = new Corrections(null, Map.of("issuer", List.of(new UUID(1, 2))), answers, null, null);
    assertEquals("unknown-unit", assertThrows(InvalidCorrection.class, () -> Settlement.apply(reading, corrections, UNITS)).code());
  }

  @Test
  void everyQuestionHasAnAnswerInBothLanguages() {
    for (Finding finding : reading.findings()) {
      assertFalse(finding.options().isEmpty(), finding.id());
      assertNotNull(finding.question().en());
      assertTrue(finding.options().stream().anyMatch(Finding.Option::suggested) || finding.mustBeAnswered(), finding.id());
    }
  }
}
