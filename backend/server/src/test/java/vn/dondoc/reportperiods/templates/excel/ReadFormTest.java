package vn.dondoc.reportperiods.templates.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reportperiods.templates.TemplateForm.Type;
import vn.dondoc.shared.problem.ProblemException;

/** Forms as offices keep them in Excel. */
public class ReadFormTest {
  /** A list with units in a column of their own and in brackets, groups by Roman numerals. */
  public static byte[] form() {
    return file(
        new Object[] {"BIỂU TỔNG HỢP KẾT QUẢ TUYÊN TRUYỀN"},
        new Object[] {},
        new Object[] {"STT", "Chỉ tiêu", "ĐVT", "Kết quả"},
        new Object[] {"(1)", "(2)", "(3)", "(4)"},
        new Object[] {"I", "Tuyên truyền trực tiếp"},
        new Object[] {1, "Số buổi tuyên truyền", "buổi"},
        new Object[] {2, "- Lượt người tham dự (lượt):"},
        new Object[] {"II", "Đánh giá"},
        new Object[] {3, "Khó khăn, vướng mắc"},
        new Object[] {4, "Tỷ lệ hộ ký cam kết", "%"},
        new Object[] {5, "Đã phân công đầu mối (có/không)"});
  }

  @Test
  void aListBecomesGroupsAndFields() {
    ProposedForm form = ReadForm.of(form());
    assertEquals(List.of("Tuyên truyền trực tiếp", "Đánh giá"), form.groups().stream().map(ProposedForm.ProposedGroup::label).toList());
    assertEquals(
        List.of("Số buổi tuyên truyền", "Lượt người tham dự", "Khó khăn, vướng mắc", "Tỷ lệ hộ ký cam kết", "Đã phân công đầu mối (có/không)"),
        form.fields().stream().map(ProposedForm.ProposedField::label).toList());
    assertEquals(List.of("buổi", "lượt", "", "%", ""), form.fields().stream().map(ProposedForm.ProposedField::measureUnit).toList());
    assertEquals(
        List.of(Type.INTEGER, Type.INTEGER, Type.LONG_TEXT, Type.DECIMAL, Type.CHOICE), form.fields().stream().map(ProposedForm.ProposedField::type).toList());
    assertEquals(List.of("G1", "G1", "G2", "G2", "G2"), form.fields().stream().map(ProposedForm.ProposedField::group).toList());
    assertEquals("B6", form.fields().getFirst().cell());
    assertEquals(List.of("Có", "Không"), form.fields().getLast().options());
  }

  @Test
  void withoutAColumnOfLabelsTheHeadingsAreTheFields() {
    ProposedForm form = ReadForm.of(file(new Object[] {"TT", "Tên đơn vị", "Số buổi (buổi)", "Ngày tổ chức"}, new Object[] {1, "", "", ""}));
    assertEquals(List.of("Tên đơn vị", "Số buổi", "Ngày tổ chức"), form.fields().stream().map(ProposedForm.ProposedField::label).toList());
    assertEquals(List.of(Type.SHORT_TEXT, Type.INTEGER, Type.DATE), form.fields().stream().map(ProposedForm.ProposedField::type).toList());
    assertEquals(1, form.groups().size());
  }

  @Test
  void underTwoLinesOfHeadingsEachPartIsNamedWithWhatStandsOverIt() {
    byte[] file =
        file(
            List.of("A1:F1", "A3:A4", "B3:C3", "D3:E3", "F3:F4"),
            new Object[] {"BIỂU TỔNG HỢP CÁC XÃ, PHƯỜNG"},
            new Object[] {"Tháng … năm 20…"},
            new Object[] {"STT", "Số buổi tuyên truyền", "", "Số người tham dự (lượt)", "", "Số tờ rơi đã phát (tờ)"},
            new Object[] {"", "Trực tiếp", "Mạng xã hội", "Tổng số", "Trong đó: nữ"},
            new Object[] {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"},
            new Object[] {1, "", "", "", "", ""});
    ProposedForm form = ReadForm.of(file);
    assertEquals(
        List.of("Số buổi tuyên truyền: Trực tiếp", "Số buổi tuyên truyền: Mạng xã hội", "Số người tham dự: Tổng số", "Số người tham dự: Trong đó: nữ", "Số tờ rơi đã phát"),
        form.fields().stream().map(ProposedForm.ProposedField::label).toList());
    assertEquals(List.of("", "", "lượt", "lượt", "tờ"), form.fields().stream().map(ProposedForm.ProposedField::measureUnit).toList());
  }

  @Test
  void totalsNotesAndSignaturesAreNotAskedForAndAPartIsNamedWithItsWhole() {
    ProposedForm form =
        ReadForm.of(
            file(
                new Object[] {"STT", "Nội dung", "ĐVT", "Số liệu", "", "Ghi chú"},
                new Object[] {"", "", "", "Trong kỳ", "Lũy kế"},
                new Object[] {"I", "TUYÊN TRUYỀN"},
                new Object[] {1, "Tuyên truyền trực tiếp"},
                new Object[] {"1.1", "Số buổi", "buổi"},
                new Object[] {"", "Trong đó: tại trường học", "buổi"},
                new Object[] {2, "Tin, bài", "bài"},
                new Object[] {"", "Tổng cộng"},
                new Object[] {},
                new Object[] {"Ghi chú:"},
                new Object[] {"", "- Gửi trước ngày 20 hằng tháng."},
                new Object[] {"", "NGƯỜI LẬP BIỂU", "", "THỦ TRƯỞNG ĐƠN VỊ"}));
    assertEquals(
        List.of("Tuyên truyền trực tiếp: Số buổi", "Trong đó: tại trường học", "Tin, bài"),
        form.fields().stream().map(ProposedForm.ProposedField::label).toList());
    assertEquals(List.of("TUYÊN TRUYỀN"), form.groups().stream().map(ProposedForm.ProposedGroup::label).toList());
  }

  @Test
  void codesOfTheFileAreKeptWhereTheyAreCodes() {
    ProposedForm form =
        ReadForm.of(file(new Object[] {"Mã", "Nội dung", "Đơn vị tính"}, new Object[] {"B01", "Một", "buổi"}, new Object[] {"B01", "Hai", "buổi"}, new Object[] {"Điều 1", "Ba", "buổi"}));
    assertEquals(List.of("B01", "M02", "M03"), form.fields().stream().map(ProposedForm.ProposedField::code).toList());
  }

  @Test
  void aLoneTextAmongCodedLinesHeadsThoseBelowIt() {
    ProposedForm form =
        ReadForm.of(
            file(
                new Object[] {"Mã", "Chỉ tiêu", "Đơn vị tính"},
                new Object[] {"", "Tuyên truyền trực tiếp"},
                new Object[] {"B01", "Buổi tuyên truyền *", "buổi"},
                new Object[] {"", "Loa, đài"},
                new Object[] {"C01", "Tin, bài", "bài"}));
    assertEquals(List.of("Tuyên truyền trực tiếp", "Loa, đài"), form.groups().stream().map(ProposedForm.ProposedGroup::label).toList());
    assertEquals(List.of("Buổi tuyên truyền", "Tin, bài"), form.fields().stream().map(ProposedForm.ProposedField::label).toList());
  }

  @Test
  void aLongListIsCutAndSaysSo() {
    Object[][] rows = new Object[131][];
    rows[0] = new Object[] {"STT", "Nội dung"};
    for (int i = 1; i < rows.length; i++) {
      rows[i] = new Object[] {i, "Dòng " + i + "x".repeat(400)};
    }
    ProposedForm form = ReadForm.of(file(rows));
    assertEquals(120, form.fields().size());
    assertTrue(form.more());
    assertTrue(form.fields().getFirst().label().length() <= 300);
  }

  @Test
  void aFileWithoutAFormIsRefused() {
    assertEquals("workbook-unreadable.no-form", assertThrows(ProblemException.class, () -> ReadForm.of(file(new Object[] {"một ô"}))).detailKey());
    assertEquals("workbook-unreadable.no-form", assertThrows(ProblemException.class, () -> ReadForm.of(file())).detailKey());
    assertEquals("workbook-unreadable.no-workbook", assertThrows(ProblemException.class, () -> ReadForm.of(new byte[] {1, 2, 3, 4, 5})).detailKey());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {"Số vụ|vụ|INTEGER", "Tỷ lệ|-|DECIMAL", "Đường dẫn bài viết|-|LINK", "Ngày ban hành|-|DATE", "Kiến nghị, đề xuất|-|LONG_TEXT", "Ưu điểm|-|LONG_TEXT", "Tên mô hình|-|SHORT_TEXT", "Số lớp|-|INTEGER"})
  void theKindIsGuessedFromTheWords(String label, String unit, Type type) {
    assertEquals(type, GuessedType.of(label, unit == null ? "" : unit).type());
  }

  private static byte[] file(Object[]... rows) {
    return file(List.of(), rows);
  }

  private static byte[] file(List<String> merged, Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Biểu 1");
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          if (rows[r][c] instanceof Integer number) {
            row.createCell(c).setCellValue(number);
          } else {
            row.createCell(c).setCellValue(rows[r][c].toString());
          }
        }
      }
      merged.forEach(region -> sheet.addMergedRegion(CellRangeAddress.valueOf(region)));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
