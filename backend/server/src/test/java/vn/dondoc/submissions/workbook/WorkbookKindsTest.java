package vn.dondoc.submissions.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Type;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** The other kinds of field, out to Excel and back. */
class WorkbookKindsTest {
  private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");
  private static final WorkbookHead HEAD = new WorkbookHead(ID, ID, "UBND phường Thử", "Kỳ 1", "Hạn: …");
  private static final List<TemplateForm.Option> OPTIONS =
      List.of(new TemplateForm.Option("loa", text("Loa truyền thanh")), new TemplateForm.Option("zalo", text("Nhóm Zalo")));
  private static final TemplateForm FORM =
      new TemplateForm(
          text("Mẫu"), List.of(new TemplateForm.Group("G", text("Nhóm"))),
          List.of(field("S", Type.SHORT_TEXT), field("L", Type.LONG_TEXT), field("C", Type.CHOICE), several("M"), field("D", Type.DATE),
              field("U", Type.LINK), field("T", Type.TABLE), field("F", Type.FILE)),
          List.of(), List.of());
  private static final SubmissionContent CONTENT =
      new SubmissionContent(
          Map.of(
              "S", new ReportValue.Words("=SUM(A1) là chữ"), "L", new ReportValue.Words("hai\ndòng"),
              "C", new ReportValue.Choice(List.of("zalo")), "M", new ReportValue.Choice(List.of("loa", "zalo")),
              "D", new ReportValue.Day(LocalDate.of(2026, 11, 24)), "U", new ReportValue.Link("https://laocai.gov.vn"),
              "T",
              new ReportValue.Table(
                  List.of(
                      Map.of("who", new ReportValue.Words("Tổ 1"), "n", ReportValue.of(0), "on", new ReportValue.Day(LocalDate.of(2026, 1, 2))),
                      Map.of("who", new ReportValue.Words("Tổ 2"), "n", ReportValue.NIL)))),
          Map.of(), Map.of());

  @Test
  void whatGoesOutComesBack() {
    assertEquals(CONTENT, read(file(CONTENT)));
    var nil = new SubmissionContent(Map.of("T", ReportValue.NIL, "C", ReportValue.NIL, "D", ReportValue.NIL), Map.of(), Map.of());
    assertEquals(nil, read(file(nil)));
    var blank = new SubmissionContent(Map.of(), Map.of(), Map.of());
    assertEquals(blank, read(file(blank)));
  }

  @Test
  void anOptionIsChosenFromADropDown() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(CONTENT)))) {
      var offered = workbook.getSheet(Layout.SHEET).getDataValidations();
      assertEquals(1, offered.size(), "of one option; Excel has no list for several");
      assertEquals("dondoc!$C$1:$C$2", offered.getFirst().getValidationConstraint().getFormula1());
      assertFalse(workbook.getSheet(Layout.SHEET).getRow(row(workbook, "F")).getCell(Layout.VALUE).getCellStyle().getFillForegroundColor() == 43);
    }
  }

  @Test
  void typedByHandAsOfficesWriteIt() {
    SubmissionContent back =
        read(
            changed(
                workbook -> {
                  cell(workbook, "D").setCellValue("5/3/2026");
                  cell(workbook, "C").setCellValue("nhóm zalo ");
                  cell(workbook, "M").setCellValue("Loa truyền thanh;Nhóm Zalo");
                }));
    assertEquals(new ReportValue.Day(LocalDate.of(2026, 3, 5)), back.values().get("D"));
    assertEquals(new ReportValue.Choice(List.of("zalo")), back.values().get("C"));
    assertEquals(CONTENT.values().get("M"), back.values().get("M"));
  }

  @Test
  void aWrongCellIsNamed() {
    assertRefused("D", "unknown", "not-a-date");
    assertRefused("D", "31/2/2026", "not-a-date");
    assertRefused("C", "Báo giấy", "unknown-option");
    assertRefused("U", "javascript:alert(1)", "not-a-link");
    ProblemException gone = assertThrows(ProblemException.class, () -> read(changed(w -> w.removeSheetAt(w.getSheetIndex("Bảng T")))));
    assertEquals("workbook-table-missing", gone.errors().getFirst().code());
    ProblemException cell =
        assertThrows(ProblemException.class, () -> read(changed(w -> w.getSheet("Bảng T").getRow(3).getCell(1).setCellValue("nhiều"))));
    assertEquals("/values/T/rows/0/n", cell.errors().getFirst().pointer());
    assertTrue(cell.errors().getFirst().message().in(Language.VI).contains("B4"));
  }

  private static void assertRefused(String code, String typed, String problem) {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(changed(w -> cell(w, code).setCellValue(typed))));
    assertEquals(problem, refused.errors().getFirst().code());
    assertTrue(refused.errors().getFirst().message().in(Language.VI).startsWith("Ô D"));
  }

  private static SubmissionContent read(byte[] file) {
    return ReadWorkbook.read(file, ID, ID, FORM);
  }

  private static byte[] file(SubmissionContent content) {
    return WriteWorkbook.write(HEAD, FORM, content, Map.of(), Language.VI);
  }

  private static byte[] changed(Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(CONTENT)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static int row(XSSFWorkbook workbook, String code) {
    for (Row row : workbook.getSheet(Layout.SHEET)) {
      if (row.getCell(Layout.CODE) != null && row.getCell(Layout.CODE).toString().equals(code)) {
        return row.getRowNum();
      }
    }
    throw new AssertionError(code);
  }

  private static Cell cell(XSSFWorkbook workbook, String code) {
    return workbook.getSheet(Layout.SHEET).getRow(row(workbook, code)).getCell(Layout.VALUE);
  }

  private static TemplateForm.Field field(String code, Type type) {
    return field(code, type, false);
  }

  private static TemplateForm.Field several(String code) {
    return field(code, Type.CHOICE, true);
  }

  private static TemplateForm.Field field(String code, Type type, boolean several) {
    return new TemplateForm.Field(
        code, code, "G", text("Mục " + code), null, text(""), type, false, false, null, null, TemplateForm.Aggregation.NONE,
        TemplateForm.Accumulation.NONE, null, type == Type.CHOICE ? OPTIONS : null, several,
        type == Type.TABLE
            ? List.of(
                new TemplateForm.Column("who", text("Tổ"), Type.SHORT_TEXT, true, null),
                new TemplateForm.Column("n", text("Số buổi"), Type.INTEGER, false, null),
                new TemplateForm.Column("on", text("Ngày"), Type.DATE, false, null))
            : null,
        type == Type.TABLE ? 5 : null, null);
  }

  private static Text text(String words) {
    return new Text(words, words);
  }
}
