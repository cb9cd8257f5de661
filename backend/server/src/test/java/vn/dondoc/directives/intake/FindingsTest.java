package vn.dondoc.directives.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each note of the catalogue on a letter that deserves it, and its silence on the same letter set right. */
class FindingsTest {
  private static String letter(String body) {
    return "UBND THÀNH PHỐ LÀO CAI\nSố: 12/UBND-VX\nLào Cai, ngày 12 tháng 10 năm 2023\nKính gửi: Công an thành phố; Phòng Tư pháp.\n\n" + body
        + "\n\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bình\n";
  }

  private static Set<String> codes(String body) throws UnreadableLetter {
    return new LetterReader(TestCatalogue.LAO_CAI.units()).read(letter(body)).findings().stream().map(Finding::code).collect(Collectors.toSet());
  }

  static Stream<Arguments> rules() {
    String report = "1. Công an thành phố:\n- Báo cáo hằng quý về Phòng Tư pháp (báo cáo quý I trước ngày 15/3; ";
    String reports = "1. Công an thành phố gửi về Phòng Tư pháp:\n+ Báo cáo đợt 1 (từ ngày 01/11/2023 đến ngày 15/11/2023) trước ngày 22/11/2023;\n+ Báo cáo đợt 2 (từ ngày ";
    return Stream.of(
        Arguments.of("I-10", report + "báo cáo 6 tháng trước ngày 15/6).", report + "quý II trước ngày 15/6; quý III trước ngày 15/9; quý IV trước ngày 15/12)."),
        Arguments.of("I-11", report + "báo cáo năm trước 15/12).", report + "báo cáo năm trước ngày 15/12)."),
        Arguments.of("I-14", "Để bảo đảm trật tự trên địa bàn tỉnh, UBND thành phố yêu cầu:\n1. Công an thành phố: Tuần tra ban đêm.", "Để bảo đảm trật tự trên địa bàn thành phố, UBND thành phố yêu cầu:\n1. Công an thành phố: Tuần tra ban đêm."),
        Arguments.of(
            "I-15", "1. Hội đồng biên tập Cổng thông tin điện tử thành phố: Đăng tin hằng ngày.\n2. Hội đồng biên tập Trang thông tin điện tử thành phố: Rà soát tin cũ.",
            "1. Hội đồng biên tập Cổng thông tin điện tử thành phố: Đăng tin hằng ngày.\n2. Hội đồng biên tập Cổng TTĐT thành phố: Rà soát tin cũ."),
        Arguments.of(
            "I-20", "1. Phòng Tư pháp: Cập nhật văn bản trên Trang thông tin điện tử thành phố.\n2. Công an thành phố: Mở chuyên mục trên Trang thông tin điện tử thành phố.",
            "1. Phòng Tư pháp: Cập nhật văn bản trên Trang thông tin điện tử thành phố.\n2. Công an thành phố: Mở đợt tuần tra ban đêm."),
        Arguments.of("I-21", "1. Công ty Điện lực Lào Cai: Kiểm tra lưới điện.", "1. Công an thành phố: Kiểm tra ban đêm."),
        Arguments.of(
            "I-25", "1. Công an thành phố: Thực hiện Chỉ thị số 28-CT/TW ngày 16/9/2013 của Ban Bí thư về “Tăng cường bảo đảm an ninh thông tin mạng”.",
            "1. Công an thành phố: Thực hiện Chỉ thị số 28-CT/TW ngày 16/9/2013 của Ban Bí thư về “Tăng cường bảo đảm an toàn thông tin mạng”."),
        Arguments.of(
            "I-26", "1. Công an thành phố: Thực hiện Chỉ thị số 01/CT-TTg ngày 18/02/2021 của Thủ tướng Chính phủ về bảo vệ an ninh mạng trong Công an nhân dân.",
            "1. Công an thành phố: Thực hiện Chỉ thị số 01/CT-TTg ngày 18/02/2021 của Thủ tướng Chính phủ về bảo vệ an ninh mạng trong tình hình mới."),
        Arguments.of("I-34", "1. Công an thành phố: Tuần tra.\n3. Phòng Tư pháp: Rà soát.", "1. Công an thành phố: Tuần tra.\n2. Phòng Tư pháp: Rà soát."),
        Arguments.of("I-35", "1. Công an thành phố: Lập danh sách trong 05 ngày làm việc kể từ ngày ký văn bản này.", "1. Công an thành phố: Trả lời trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ."),
        Arguments.of("I-36", "1. Công an thành phố: Lập danh sách trước ngày 20/11.", "1. Công an thành phố: Lập danh sách trước ngày 20/11/2023."),
        Arguments.of("I-37", reports + "20/11/2023 đến ngày 30/11/2023) trước ngày 08/12/2023.", reports + "16/11/2023 đến ngày 30/11/2023) trước ngày 08/12/2023."),
        Arguments.of("I-38", reports + "16/11/2023 đến ngày 30/11/2023) chậm nhất ngày 30/11/2023.", reports + "16/11/2023 đến ngày 30/11/2023) chậm nhất ngày 07/12/2023."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itIsAskedWhereItIsDueAndNowhereElse(String code, String odd, String right) throws UnreadableLetter {
    assertTrue(codes(odd).contains(code), () -> code + " is not asked");
    assertFalse(codes(right).contains(code), () -> code + " is asked for nothing");
  }

  @Test
  void aDailyReportIsSaidToMakeNoPeriods() throws UnreadableLetter {
    assertTrue(codes("1. Công an thành phố báo cáo tình hình về Phòng Tư pháp trước 16 giờ hằng ngày.").contains("I-39"));
    assertFalse(codes("1. Công an thành phố trực hằng ngày; báo cáo Phòng Tư pháp trước ngày 08/12/2023.").contains("I-39"));
  }

  @Test
  void groupsThatShareUnitsAreNoted() throws UnreadableLetter {
    String text = letter("1. Công an thành phố: Tuần tra.");
    LetterReader reader = new LetterReader(TestCatalogue.LAO_CAI.units());
    String both = text.replace("Kính gửi: Công an thành phố;", "Kính gửi: UBMTTQ Việt Nam và các đoàn thể thành phố; các tổ chức chính trị - xã hội thành phố;");
    assertTrue(reader.read(both).findings().stream().anyMatch(f -> f.code().equals("I-16")));
    assertFalse(reader.read(text).findings().stream().anyMatch(f -> f.code().equals("I-16")));
  }

  @Test
  void aSignatureWithoutANameIsNoted() throws UnreadableLetter {
    String text = letter("1. Công an thành phố: Tuần tra.");
    LetterReader reader = new LetterReader(TestCatalogue.LAO_CAI.units());
    assertTrue(reader.read(text.replace("Trần Văn Bình\n", "")).findings().stream().anyMatch(f -> f.code().equals("I-31")));
    assertFalse(reader.read(text).findings().stream().anyMatch(f -> f.code().equals("I-31")));
  }

  @Test
  void aLetterThatNamesAFormIsNotToldItHasNone() throws UnreadableLetter {
    String report = "1. Công an thành phố gửi báo cáo (từ ngày 01/11/2023 đến ngày 30/11/2023) về Phòng Tư pháp trước ngày 08/12/2023";
    assertTrue(codes(report + ".").contains("I-29"));
    assertFalse(codes(report + " (theo mẫu gửi kèm).").contains("I-29"));
  }

  /** What must be answered stands in the answer key of each letter; a note must be about something that is there. */
  @Test
  void cleanLettersAskNothingThatIsNotInTheirKey() throws UnreadableLetter {
    for (CorpusLetter letter : CorpusLetter.seen().toList()) {
      LetterReading reading = new LetterReader(letter.catalogue().units()).read(letter.text());
      List<String> asked = reading.findings().stream().filter(Finding::mustBeAnswered).map(Finding::code).distinct().sorted().toList();
      assertEquals(CorpusLetter.strings(letter.expected().get("questions")), asked, letter.name());
    }
  }

  @Test
  void aLetterThatIsWrongEverywhereIsAskedAboutAFewPlaces() throws UnreadableLetter {
    String late = "\n- Tuần tra đường phố, xong trước ngày 01/9/2023.";
    List<Finding> asked =
        new LetterReader(TestCatalogue.LAO_CAI.units()).read(letter("1. Công an thành phố:" + late.repeat(40))).findings().stream().filter(f -> f.code().equals("I-01")).toList();
    assertEquals(11, asked.size());
    assertTrue(asked.getLast().question().vi().startsWith("Và 30 chỗ nữa"), asked.getLast().question().vi());
    assertTrue(asked.getLast().mustBeAnswered());
  }
}
