package vn.dondoc.submissions.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

class WorkbookTest {
  private static final UUID REPORT = UUID.fromString("01920000-0000-7000-8000-000000000001");
  private static final UUID FORM_ID = UUID.fromString("01920000-0000-7000-8000-000000000002");
  private static final WorkbookHead HEAD = new WorkbookHead(REPORT, FORM_ID, "UBND phường Thử", "Kỳ 1", "Hạn: …");
  private static final TemplateForm FORM =
      new TemplateForm(
          text("Mẫu"), List.of(new TemplateForm.Group("G", text("Nhóm"))), List.of(field("B01"), field("B02"), field("B03")),
          List.of(new TemplateForm.NarrativePart("assessment", text("Đánh giá"), null, true, 5000)), List.of());
  private static final SubmissionContent CONTENT =
      new SubmissionContent(
          Map.of("B01", ReportValue.of(12), "B02", ReportValue.NIL), Map.of("assessment", "=1+1 là chữ, không phải công thức"),
          Map.of("B01", "Có thêm hai buổi."));

  @Test
  void whatGoesOutComesBack() {
    assertEquals(CONTENT, read(file()));
  }

  @Test
  void zeroNilAndBlankStayThreeThings() {
    SubmissionContent back = read(changed(sheet -> cell(sheet, "B03", Layout.VALUE).setCellValue(0)));
    assertEquals(ReportValue.of(0), back.values().get("B03"));
    assertEquals(ReportValue.NIL, back.values().get("B02"));
    assertEquals(Optional.empty(), Optional.ofNullable(read(file()).values().get("B03")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1.234|1234", "12,5|12.5", "8.5|8.5", "1 234|1234", "1.234.567,25|1234567.25", "-3|-3", " 7 |7"})
  void figuresTypedAsText(String typed, BigDecimal meant) {
    SubmissionContent back = read(changed(sheet -> cell(sheet, "B03", Layout.VALUE).setCellValue(typed)));
    assertEquals(meant, back.values().get("B03").number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NIL", "kps", "Không phát sinh"})
  void nilTypedAsText(String typed) {
    assertEquals(ReportValue.NIL, read(changed(sheet -> cell(sheet, "B03", Layout.VALUE).setCellValue(typed))).values().get("B03"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nhiều", "1,2,3", "1.23.4", "12 buổi", "1e30", "NaN"})
  void whatIsNoFigureIsToldWithItsCell(String typed) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> read(changed(sheet -> cell(sheet, "B03", Layout.VALUE).setCellValue(typed))));
    assertEquals("/values/B03", refused.errors().getFirst().pointer());
    assertTrue(refused.errors().getFirst().message().in(Language.VI).contains("D10"), refused.errors().getFirst().message().in(Language.VI));
  }

  @Test
  void aDateAndAnErrorAreTold() {
    ProblemException date =
        assertThrows(
            ProblemException.class,
            () ->
                read(
                    changed(
                        sheet -> {
                          Cell cell = cell(sheet, "B03", Layout.VALUE);
                          CellStyle day = sheet.getWorkbook().createCellStyle();
                          day.setDataFormat((short) 14);
                          cell.setCellValue(45000);
                          cell.setCellStyle(day);
                        })));
    assertEquals("workbook-date", date.errors().getFirst().code());
    ProblemException broken =
        assertThrows(ProblemException.class, () -> read(changed(sheet -> cell(sheet, "B03", Layout.VALUE).setCellErrorValue((byte) 7))));
    assertEquals("workbook-error", broken.errors().getFirst().code());
  }

  @Test
  void aFormulaCountsAsItsValue() {
    SubmissionContent back =
        read(
            changed(
                sheet -> {
                  Cell cell = cell(sheet, "B03", Layout.VALUE);
                  cell.setCellFormula("20+22");
                  sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }));
    assertEquals(ReportValue.of(42), back.values().get("B03"));
  }

  @Test
  void aFormulaThatNothingHasWorkedOutIsNotZero() {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(changed(sheet -> cell(sheet, "B03", Layout.VALUE).setCellFormula("20+22"))));
    assertEquals("workbook-error", refused.errors().getFirst().code());
  }

  @Test
  void rowsAreFoundByTheirCode() {
    assertEquals(CONTENT, read(changed(sheet -> sheet.shiftRows(Layout.HEADINGS_ROW + 1, sheet.getLastRowNum(), 3))));
    ProblemException missing = assertThrows(ProblemException.class, () -> read(changed(sheet -> sheet.removeRow(row(sheet, "B02")))));
    assertEquals("workbook-row-missing", missing.errors().getFirst().code());
  }

  @Test
  void theFileOfAnotherReportOrFormIsRefused() {
    assertEquals("workbook-not-this-report", refusal(() -> ReadWorkbook.read(file(), UUID.randomUUID(), FORM_ID, FORM)));
    assertEquals("workbook-not-this-report.template", refusal(() -> ReadWorkbook.read(file(), REPORT, UUID.randomUUID(), FORM)));
  }

  @Test
  void hostileAndBrokenFilesAreRefusedWithASentence() throws IOException {
    assertEquals("workbook-unreadable.no-workbook", refusal(() -> read(new byte[0])));
    assertEquals("workbook-unreadable.no-workbook", refusal(() -> read("x".getBytes(StandardCharsets.UTF_8))));
    assertEquals("workbook-unreadable.old", refusal(() -> read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0})));
    assertEquals("too-large.workbook", refusal(() -> read(new byte[2_000_001])));
    byte[] half = java.util.Arrays.copyOf(file(), 700);
    assertEquals("workbook-unreadable.broken", refusal(() -> read(half)));
    assertEquals("workbook-unreadable.sheet", refusal(() -> read(changed(sheet -> sheet.getWorkbook().setSheetName(0, "Khác")))));
    byte[] macros = with("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
    assertEquals("workbook-unreadable.macros", refusal(() -> read(macros)));
    byte[] links = with("xl/externalLinks/externalLink1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml");
    assertEquals("workbook-unreadable.links", refusal(() -> read(links)));
    byte[] bomb = replaced("xl/worksheets/sheet1.xml", new byte[60_000_000]);
    assertTrue(bomb.length < 2_000_000, "small outside");
    assertEquals("workbook-unreadable.broken", refusal(() -> read(bomb)));
    byte[] entities =
        replaced(
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>".getBytes(StandardCharsets.UTF_8));
    assertEquals("workbook-unreadable.broken", refusal(() -> read(entities)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable reading) {
    return assertThrows(ProblemException.class, reading).detailKey();
  }

  private static SubmissionContent read(byte[] file) {
    return ReadWorkbook.read(file, REPORT, FORM_ID, FORM);
  }

  private static byte[] file() {
    return WriteWorkbook.write(HEAD, FORM, CONTENT, Map.of("B01", ReportValue.of(9)), Language.VI);
  }

  private static byte[] changed(Consumer<XSSFSheet> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(workbook.getSheet(Layout.SHEET));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static Row row(XSSFSheet sheet, String code) {
    for (Row row : sheet) {
      if (row.getCell(Layout.CODE) != null && row.getCell(Layout.CODE).toString().equals(code)) {
        return row;
      }
    }
    throw new AssertionError(code);
  }

  private static Cell cell(XSSFSheet sheet, String code, int column) {
    return row(sheet, code).getCell(column);
  }

  private static byte[] with(String part, String type) throws IOException {
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (var out = parts.createPart(PackagingURIHelper.createPartName("/" + part), type).getOutputStream()) {
        out.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
      parts.save(bytes);
      return bytes.toByteArray();
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException impossible) {
      throw new IOException(impossible);
    }
  }

  private static byte[] replaced(String part, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file())); ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(part) ? content : in.readAllBytes());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static TemplateForm.Field field(String code) {
    return new TemplateForm.Field(
        code, code, "G", text("Chỉ tiêu " + code), null, text("buổi"), TemplateForm.Type.INTEGER, false, false, null, null,
        TemplateForm.Aggregation.SUM, TemplateForm.Accumulation.SUM);
  }

  private static Text text(String words) {
    return new Text(words, words);
  }
}
