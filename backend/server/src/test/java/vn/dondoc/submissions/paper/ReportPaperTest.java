package vn.dondoc.submissions.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Accumulation;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.reportperiods.templates.TemplateForm.Column;
import vn.dondoc.reportperiods.templates.TemplateForm.Field;
import vn.dondoc.reportperiods.templates.TemplateForm.Option;
import vn.dondoc.reportperiods.templates.TemplateForm.Type;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.paper.OfficialPaper.Row;
import vn.dondoc.shared.paper.OfficialPaper.Table;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** Every kind of field on paper, and how each kind of body names itself. */
class ReportPaperTest {
  private static final TemplateForm FORM =
      new TemplateForm(
          text("Mẫu"), List.of(new TemplateForm.Group("G", text("Nhóm"))),
          List.of(
              field("S", Type.SHORT_TEXT), field("L", Type.LONG_TEXT), field("C", Type.CHOICE), field("D", Type.DATE),
              field("U", Type.LINK), field("F", Type.FILE), field("T", Type.TABLE), field("N", Type.DECIMAL)),
          List.of(), List.of());

  @Test
  void everyKindOfFieldIsPrinted() {
    SubmissionContent content =
        new SubmissionContent(
            Map.of(
                "S", new ReportValue.Words("Tổ 1"), "L", new ReportValue.Words("Dòng một\nDòng hai"), "C", new ReportValue.Choice(List.of("b", "a")),
                "D", new ReportValue.Day(LocalDate.of(2023, 9, 2)), "U", new ReportValue.Link("https://dondoc.example"),
                "T", new ReportValue.Table(List.of(Map.of("x", new ReportValue.Words("Thôn 1")), Map.of()))),
            Map.of(), Map.of());
    OfficialPaper paper = ReportPaper.filled(PaperExamples.WARD, FORM, content, true, "");
    assertEquals("Tổ 1", cell(paper, "S"));
    assertEquals("xem dưới bảng", cell(paper, "L"));
    assertEquals("Có; Không", cell(paper, "C"));
    assertEquals("02/09/2023", cell(paper, "D"));
    assertEquals("https://dondoc.example", cell(paper, "U"));
    assertEquals("tệp kèm theo", cell(paper, "F"));
    assertEquals("……", cell(paper, "N"));
    assertTrue(paper.body().contains(new OfficialPaper.Paragraph("Dòng một\nDòng hai")));
    assertEquals(List.of(Row.of("1", "Thôn 1"), Row.of("2", "……")), tables(paper).getLast().rows());
  }

  @Test
  void aBlankFormHasRoomForEveryKind() {
    OfficialPaper paper = ReportPaper.blank(PaperExamples.WARD, FORM, PaperExamples.ADDRESS);
    assertTrue(tables(paper).getFirst().rows().stream().anyMatch(row -> row.cells().get(1).contains("[  ] Có\n[  ] Không")));
    assertEquals(5, tables(paper).getLast().rows().size());
    assertTrue(paper.body().stream().anyMatch(OfficialPaper.WritingLines.class::isInstance));
  }

  @Test
  void aBodyNamesItselfAsTheDecreeSays() {
    OfficialPaper.Head ward = PaperExamples.filled().head();
    assertEquals(List.of("ỦY BAN NHÂN DÂN", "PHƯỜNG DUYÊN HẢI"), ward.issuer());
    assertEquals("", ward.superior());
    assertTrue(ward.number().endsWith("/BC-UBND") && ward.placeAndDate().startsWith("Duyên Hải, ngày"));
    OfficialPaper.Head office = PaperExamples.draft().head();
    assertEquals("UBND THÀNH PHỐ LÀO CAI", office.superior());
    assertTrue(office.placeAndDate().startsWith("Lào Cai, ngày"));
    assertEquals(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), PaperExamples.filled().signatory());
    assertEquals(List.of("- UBND thành phố Lào Cai;", "- Công an thành phố;", "- Lưu: VT."), PaperExamples.filled().recipients());
  }

  private static String cell(OfficialPaper paper, String code) {
    return tables(paper).getFirst().rows().stream().filter(row -> row.cells().getFirst().equals(code)).findFirst().orElseThrow().cells().get(3);
  }

  private static List<Table> tables(OfficialPaper paper) {
    return paper.body().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  private static Field field(String code, Type type) {
    List<Option> options = type == Type.CHOICE ? List.of(new Option("a", text("Có")), new Option("b", text("Không"))) : List.of();
    List<Column> columns = type == Type.TABLE ? List.of(new Column("x", text("Thôn"), Type.SHORT_TEXT, false, List.of())) : List.of();
    return new Field(
        code, code, "G", text(code), null, null, type, false, false, null, null, Aggregation.NONE, Accumulation.NONE, null, options, true, columns, null, null);
  }

  private static Text text(String vi) {
    return new Text(vi, vi);
  }
}
