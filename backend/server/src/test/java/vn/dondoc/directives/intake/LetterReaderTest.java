package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTest {
  private static final String HEAD =
      "UBND THÀNH PHỐ LÀO CAI\nSố: 12/UBND-VX\nLào Cai, ngày 12 tháng 10 năm 2023\nKính gửi: Công an thành phố.\n\n1. Công an thành phố:\n- ";
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private static LetterReading read(String text) throws UnreadableLetter {
    return new LetterReader(TestCatalogue.LAO_CAI.units()).read(text);
  }

  private static UnreadableLetter.Reason refusal(String text) {
    return assertThrows(UnreadableLetter.class, () -> read(text)).reason();
  }

  @Nested
  class Refusals {
    @Test
    void emptyTextIsRefused() {
      assertEquals(UnreadableLetter.Reason.EMPTY, refusal(" \n\t\r\n"));
    }

    @Test
    void controlCharactersAreNoText() {
      assertEquals(UnreadableLetter.Reason.NOT_TEXT, refusal(HEAD + "\u0000PK\u0003"));
      assertEquals(UnreadableLetter.Reason.NOT_TEXT, refusal("%PDF-1.7 \uFFFD\uFFFD"));
    }

    @Test
    void moreThanAMillionCharactersAreTooMany() {
      assertEquals(UnreadableLetter.Reason.TOO_LARGE, refusal(HEAD + "a".repeat(1_000_000)));
    }

    @Test
    void aLetterWithoutANumberIsRefused() {
      assertEquals(UnreadableLetter.Reason.NO_NUMBER, refusal(HEAD.replace("Số: 12/UBND-VX\n", "") + "Thực hiện."));
      assertEquals(UnreadableLetter.Reason.NO_NUMBER, refusal("Mai họp lúc 8 giờ nhé."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "TOI MAT", "MÂT", "M Ậ T", "Độ mật: Mật", "[MẬT]"})
    void aSecrecyMarkIsRefused(String mark) {
      assertEquals(UnreadableLetter.Reason.SECRECY_MARK, refusal(mark + "\n" + HEAD + "Thực hiện."));
      assertEquals(UnreadableLetter.Reason.SECRECY_MARK, refusal(Normalizer.normalize(mark, Normalizer.Form.NFD) + "\n" + HEAD + "Thực hiện."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bảo vệ bí mật nhà nước.", "Tăng cường bảo mật,\nđổi mật khẩu.", "Độ mật: không", "Nuôi ong lấy\nmật ong."})
    void theSameLettersInRunningTextAreNoMark(String words) throws UnreadableLetter {
      assertEquals("12/UBND-VX", read(HEAD + words).number().value());
    }
  }

  @Nested
  class Bounds {
    @ParameterizedTest
    @ValueSource(strings = {"từ ngày 1/1/2024 đến ngày 2/2/2024 ", "số 1/UBND-VX ", "\n+ báo cáo trước ngày 1/1/2024", "(((((", "phối hợp với Phòng Tư pháp, ", "\n- a;", "\n1. x", "\n1 | a | Phòng Tư pháp | 1/1/2024", "Công ty ", "trong 5 ngày kể từ ngày ký ", "http://", "   x", "(a; ", "báo cáo thứ Tư và thứ Năm "})
    void aMillionCharactersOfAnythingAreReadInBoundedTime(String piece) {
      String text = HEAD + piece.repeat((999_000 - HEAD.length()) / piece.length());
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertNotNull(read(text)));
    }
  }

  @Nested
  class OddLetters {
    @Test
    void aLetterInEnglishWithoutANumberIsRefused() {
      assertEquals(UnreadableLetter.Reason.NO_NUMBER, refusal("Dear colleagues,\n\nPlease send your report by Friday.\n\n1. Police\n2. Schools\n"));
    }

    @Test
    void sectionsThatSkipAreReadAndNoted() throws UnreadableLetter {
      LetterReading reading = read(HEAD + "Trực ban.\n3. Phòng Tư pháp:\n- Rà soát văn bản.\n2. Phòng Y tế:\n- Kiểm tra.");
      assertEquals(java.util.List.of("1.1", "3.1"), reading.clauses().stream().map(ClauseReading::label).limit(2).toList());
      assertTrue(reading.findings().stream().anyMatch(f -> f.code().equals("I-34")));
    }

    @Test
    void labelsStayApartWhenNumbersBeginAnew() throws UnreadableLetter {
      LetterReading reading = read(HEAD + "Trực ban.\n1. Phòng Tư pháp:\n- Rà soát.\n1. Phòng Y tế:\n- Kiểm tra.");
      assertEquals(3, reading.clauses().stream().map(ClauseReading::label).distinct().count());
      assertEquals(3, reading.clauses().size());
    }

    @Test
    void theSignerIsReadUnderTheTitle() throws UnreadableLetter {
      assertEquals("Trần Văn Bình", read(HEAD + "Trực ban./.\n\nNơi nhận:            KT. CHỦ TỊCH\n- Như trên;        PHÓ CHỦ TỊCH\n- Lưu: VT.          Trần Văn Bình\n").signer().value());
    }
  }

  @Nested
  class Sources {
    static Stream<String> texts() {
      return CorpusLetter.all()
          .flatMap(l -> Stream.of(l.text(), Normalizer.normalize(l.text(), Normalizer.Form.NFD), l.text().replace("\n", "\r\n"), new OcrNoise(7).on(l.text())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everySourceSlicesBackToTheRawText(String text) throws UnreadableLetter {
      JsonNode tree = JSON.valueToTree(read(text));
      int checked = check(tree, text);
      assertTrue(checked > 5, "sources checked: " + checked);
    }

    private static int check(JsonNode node, String raw) {
      int checked = 0;
      if (node.has("fromLine") && node.has("text")) {
        String[] lines = raw.split("\n", -1);
        int from = start(lines, node.get("fromLine").asInt()) + node.get("fromColumn").asInt() - 1;
        int to = start(lines, node.get("toLine").asInt()) + node.get("toColumn").asInt();
        assertEquals(raw.substring(from, to), node.get("text").asText());
        checked++;
      }
      for (JsonNode child : node) {
        checked += check(child, raw);
      }
      return checked;
    }

    private static int start(String[] lines, int line) {
      int start = 0;
      for (int i = 0; i < line - 1; i++) {
        start += lines[i].length() + 1;
      }
      return start;
    }

    @Test
    void decomposedNamesKeepTheirLastMark() throws UnreadableLetter {
      String composed = HEAD + "Phối hợp với Phòng Y tế kiểm tra.";
      LetterReading reading = read(Normalizer.normalize(composed, Normalizer.Form.NFD));
      String text = reading.clauses().getFirst().duties().getLast().unit().text();
      assertEquals("Phòng Y tế", Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Nested
  class Naming {
    @Test
    void aNameOfSeveralUnitsIsOfferedAndNotPicked() throws UnreadableLetter {
      UnitCatalogue both = TestCatalogue.VINH_SON.units();
      LetterReading reading =
          new LetterReader(both).read("UBND THÀNH PHỐ VĨNH SƠN\nSố: 9/UBND-VP\nVĩnh Sơn, ngày 2/2/2024\n\n1. Phòng Kinh:\n- Rà soát.");
      UnitMention mention = reading.clauses().getFirst().duties().getFirst().unit();
      assertEquals(UnitMention.Kind.AMBIGUOUS, mention.kind());
      assertTrue(mention.units().isEmpty());
      assertEquals(2, mention.candidates().size());
    }

    @Test
    void aLongerNameIsNotTakenForTheShorter() throws UnreadableLetter {
      LetterReading reading =
          new LetterReader(TestCatalogue.VINH_SON.units())
              .read("UBND THÀNH PHỐ VĨNH SƠN\nSố: 9/UBND-VP\nVĩnh Sơn, ngày 2/2/2024\n\n1. Phòng Kinh tế - Hạ tầng:\n- Rà soát.\n2. Phòng Kinh tế:\n- Rà soát.");
      assertEquals(TestCatalogue.id("VS-KTHT"), reading.clauses().get(0).duties().getFirst().unit().units().getFirst());
      assertEquals(TestCatalogue.id("VS-KT"), reading.clauses().get(1).duties().getFirst().unit().units().getFirst());
    }

    @Test
    void aBodyOutsideTheCatalogueIsUnknown() throws UnreadableLetter {
      LetterReading reading = read(HEAD + "Tuyên truyền.\n2. Đội bóng đá phong trào:\n- Tập luyện.");
      UnitMention mention = reading.clauses().getLast().duties().getFirst().unit();
      assertEquals(UnitMention.Kind.UNKNOWN, mention.kind());
      assertTrue(mention.units().isEmpty());
    }
  }

  @Test
  void theShippedSamplesAskTheSameQuestions() throws Exception {
    ReadFacts facts = new ReadFacts(TestCatalogue.LAO_CAI);
    var clean = facts.of(read(LetterFiles.sample("cong-van-mau.txt")));
    var spoiled = facts.of(read(LetterFiles.sample("cong-van-mau-ocr.txt")));
    assertTrue(clean.get("questions").contains("I-01, I-02, I-03"), clean.get("questions"));
    clean.remove("subject");
    spoiled.remove("subject");
    assertEquals(clean, spoiled);
  }

  @Test
  void aReadingSurvivesJson() throws Exception {
    for (CorpusLetter letter : CorpusLetter.all().toList()) {
      LetterReading reading = new LetterReader(letter.catalogue().units()).read(letter.text());
      assertEquals(reading, JSON.readValue(JSON.writeValueAsString(reading), LetterReading.class));
    }
  }
}
