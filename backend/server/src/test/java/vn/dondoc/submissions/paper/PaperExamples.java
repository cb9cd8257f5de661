package vn.dondoc.submissions.paper;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** A ward's report by the starter form, and a blank one. */
final class PaperExamples {
  static final String ADDRESS = "https://dondoc.example/bao-cao/01920000-0000-7000-8000-000000000000";
  private static final PaperFacts.Letter LETTER =
      new PaperFacts.Letter(
          "Công văn", "1013/UBND-VHTT", LocalDate.of(2023, 10, 6), "UBND thành phố Lào Cai",
          "V/v tăng cường tuyên truyền phòng, chống lừa đảo trên không gian mạng");
  static final PaperFacts WARD = facts(new PaperFacts.Sender("UBND phường Duyên Hải", "UBND thành phố Lào Cai", true, false));
  static final PaperFacts OFFICE = facts(new PaperFacts.Sender("Phòng Kinh tế", "UBND thành phố Lào Cai", false, true));
  static final PaperFacts ANYBODY = facts(null);

  private PaperExamples() {}

  private static PaperFacts facts(PaperFacts.Sender sender) {
    return new PaperFacts(
        sender, LETTER, "Báo cáo 01 tháng", LocalDate.of(2023, 10, 6), LocalDate.of(2023, 10, 25),
        List.of("UBND thành phố Lào Cai", "Công an thành phố"));
  }

  static TemplateForm form() {
    try (InputStream json = TemplateForm.class.getResourceAsStream("/reference/indicators.json")) {
      return new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(json, TemplateForm.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A01 a number, A03 zero, B01 nothing to report, B02 not answered. */
  static SubmissionContent content() {
    return new SubmissionContent(
        Map.of("A01", ReportValue.of(1234567), "A03", ReportValue.of(0), "B01", ReportValue.NIL, "C02", ReportValue.of(350)),
        Map.of("assessment", "Đã tuyên truyền tại 12 tổ dân phố.\nNhân dân đồng tình & ủng hộ <100%>, 𝒙 \u0001 \uD800."),
        Map.of("C02", "Tăng do phát thanh lưu động hằng ngày trong đợt cao điểm."));
  }

  static OfficialPaper filled() {
    return ReportPaper.filled(WARD, form(), content(), false, "Số liệu đã gửi lúc 16:51:08 ngày 26/10/2023, lần gửi 1, biên nhận BN-2023-000117");
  }

  static OfficialPaper draft() {
    return ReportPaper.filled(OFFICE, form(), content(), true, "");
  }

  static OfficialPaper blank() {
    return ReportPaper.blank(ANYBODY, form(), ADDRESS);
  }
}
