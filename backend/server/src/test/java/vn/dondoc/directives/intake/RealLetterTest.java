package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter this product was first made for, read from its OCR text. */
class RealLetterTest {
  private static final List<String> HEADS =
      List.of(
          "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6",
          "4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "6.2", "7.1", "8.1", "9.1", "9.2", "10.1", "11.1", "11.2", "11.3", "11.4");

  private LetterReading reading;
  private Map<String, String> facts;

  @BeforeEach
  void read() throws Exception {
    Optional<Path> file = LetterFiles.realLetter();
    Assumptions.assumeTrue(file.isPresent(), "the real letter is not beside the checkout (-Ddondoc.real-letter=…)");
    reading = new LetterReader(TestCatalogue.LAO_CAI.units()).read(Files.readString(file.get()));
    facts = new ReadFacts(TestCatalogue.LAO_CAI).of(reading);
  }

  @Test
  void itsHeadIsRead() {
    assertEquals("1013/UBND-VHTT", facts.get("number"));
    assertEquals("2023-10-12", facts.get("issuedOn"));
    assertEquals("OFFICIAL_LETTER", facts.get("kind"));
    assertEquals("LC-TP", facts.get("issuer"));
    assertEquals(Certainty.LIKELY, reading.issuer().certainty());
    assertEquals(2, reading.subject().source().fromLine());
    assertEquals(4, reading.subject().source().toLine());
    assertEquals("4822/UBND-VX", reading.parent().number());
    assertEquals(LocalDate.of(2023, 9, 22), reading.parent().issuedOn());
    assertEquals("[LC-G-MTTQDOANTHE, LC-G-CTXH, LC-HDBT, LC-G-COQUAN, LC-G-XAPHUONG]", facts.get("addressees"));
  }

  @Test
  void itsClausesAreTheOnesAReaderCounts() {
    assertEquals(HEADS, reading.clauses().stream().map(ClauseReading::label).toList());
  }

  @Test
  void everyClauseFallsOnItsUnits() {
    String everyone = "[LC-G-BANNGANH L, LC-G-XAPHUONG L";
    assertUnits(everyone + "]", "1.1", "1.2", "1.3");
    assertUnits(everyone + ", LC-CA L, LC-HDBT C]", "1.4");
    assertUnits("[LC-CA L]", "2.1", "2.2", "2.3", "2.4", "2.6", "11.4");
    assertUnits("[LC-CA L, LC-VKSND C*, LC-TAND C*]", "2.5");
    assertUnits("[LC-CQ-VHTT L]", "3.1", "3.2", "3.3", "3.4", "3.6");
    // The State Bank's branch of the city stands in no catalogue: it had branches of provinces
    assertTrue(facts.get("units/3.5").matches("\\[LC-CQ-VHTT L, LC-CA C, \\?Ngan hang Nha .* C]"), facts.get("units/3.5"));
    assertUnits("[LC-CQ-KINHTE L]", "4.1", "4.3");
    assertUnits("[LC-CQ-KINHTE L, LC-CA C]", "4.2");
    assertUnits("[LC-CQ-TUPHAP L, LC-CA C]", "5.1");
    assertUnits("[LC-CQ-TUPHAP L]", "5.2");
    assertUnits("[LC-CQ-GDDT L]", "6.1", "6.2");
    assertUnits("[LC-CQ-TCKH L]", "7.1");
    assertUnits("[LC-MTTQ L*, LC-G-CTXH L*]", "8.1");
    assertUnits("[LC-VKSND L*, LC-TAND L*]", "9.1", "9.2");
    assertUnits("[LC-HDBT L, LC-TTVH L, LC-CA C]", "10.1");
    assertUnits("[LC-G-COQUAN L, LC-G-XAPHUONG L]", "11.1", "11.2", "11.3");
  }

  private void assertUnits(String units, String... labels) {
    for (String label : labels) {
      assertEquals(units, facts.get("units/" + label), label);
    }
  }

  @Test
  void itsDatesAreReadAsPrinted() {
    assertEquals("BEFORE 2023-09-29", facts.get("due/11.1"));
    assertEquals("[11.1]", facts.get("dues"));
    assertEquals("[2023-10-01..2023-12-31, 2023-10-10..2023-12-31]", facts.get("campaign"));
    assertEquals(
        "[2023-10-10..2023-10-25 BEFORE 2023-10-27, 2023-09-25..2023-11-25 BEFORE 2023-11-27, 2023-09-25..2023-12-25 BEFORE 2023-12-28]",
        facts.get("periods"));
    assertEquals("QUARTER_1 BEFORE --03-21", facts.get("series/QUARTER_1"));
    assertEquals("HALF_YEAR BEFORE --06-21", facts.get("series/HALF_YEAR"));
    assertEquals("NINE_MONTHS BEFORE --09-21", facts.get("series/NINE_MONTHS"));
    assertEquals("YEAR BEFORE --12-21", facts.get("series/YEAR"));
    assertEquals(4, reading.series().getFirst().occurrences().size());
  }

  @Test
  void reportsGoThroughTwoUnitsAndOneConsolidates() {
    assertEquals("[LC-CA, LC-CQ-VHTT]", facts.get("receivers"));
    assertEquals("LC-CA", facts.get("consolidator"));
  }

  @Test
  void itsCitationsAreNamed() {
    Set<String> numbers = reading.citations().stream().map(Citation::number).filter(n -> n != null).collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "4822/UBND-VX", "53/2022/NĐ-CP", "13/NĐ-CP", "30-NQ/TW", "28-CT/TW", "22/NQ-CP", "01/CT-TTg", "77/QĐ-TTg",
            "15/2020/NĐ-CP", "830/QĐ-TTg"),
        numbers);
    assertEquals(11, reading.citations().size());
  }

  @Test
  void theShortLinkKeepsBothReadings() {
    assertEquals(2, reading.links().getFirst().readings().size());
    assertEquals(2, reading.links().size());
  }

  @Test
  void itsContradictionsBecomeQuestions() {
    Set<String> codes = reading.findings().stream().map(Finding::code).collect(Collectors.toSet());
    assertTrue(codes.containsAll(List.of("I-01", "I-02", "I-03", "I-04", "I-05", "I-06", "I-07", "I-08", "I-09", "I-12", "I-13")), codes::toString);
    assertTrue(codes.containsAll(List.of("I-10", "I-11", "I-14", "I-15", "I-16", "I-20", "I-21", "I-25", "I-26", "I-31")), codes::toString);
    assertTrue(codes.containsAll(List.of("I-17", "I-18", "I-22", "I-23", "I-24", "I-27", "I-28", "I-29", "I-30", "I-32")), codes::toString);
    assertEquals("[I-01, I-02, I-03, I-06, I-07, I-08, I-09, I-12]", facts.get("questions"));
    assertTrue(reading.findings().stream().allMatch(f -> !f.options().isEmpty() && f.question().vi().length() < 400));
  }
}
