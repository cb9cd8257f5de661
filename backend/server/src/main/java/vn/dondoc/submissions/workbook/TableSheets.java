package vn.dondoc.submissions.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Language;
import vn.dondoc.submissions.ReportValue;

/** Each small table on a sheet of its own: the codes of its columns in a hidden row, the headings, open rows. */
final class TableSheets {
  private static final int CODES_ROW = 1;
  private static final int HEADINGS_ROW = 2;
  private static final int WIDTH = 28 * 256;

  private TableSheets() {}

  static String nameOf(TemplateForm.Field field) {
    return "Bảng " + field.code();
  }

  /** @param styles of headings, of open cells, of open cells with a date */
  static void write(XSSFWorkbook workbook, WriteValue writer, TemplateForm.Field field, ReportValue value, Language language, CellStyle... styles) {
    XSSFSheet sheet = workbook.createSheet(nameOf(field));
    cell(sheet.createRow(0), 0, field.label().in(language), styles[0]);
    Row codes = sheet.createRow(CODES_ROW);
    codes.setZeroHeight(true);
    Row headings = sheet.createRow(HEADINGS_ROW);
    List<Map<String, ReportValue>> rows = value instanceof ReportValue.Table table ? table.rows() : List.of();
    for (int c = 0; c < field.columns().size(); c++) {
      TemplateForm.Column column = field.columns().get(c);
      sheet.setColumnWidth(c, WIDTH);
      cell(codes, c, column.code(), styles[0]);
      cell(headings, c, column.label().in(language) + (column.required() ? " *" : ""), styles[0]);
      CellStyle style = column.type() == TemplateForm.Type.DATE ? styles[2] : styles[1];
      for (int r = 0; r < field.rowLimit(); r++) {
        int at = HEADINGS_ROW + 1 + r;
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        writer.write(cell(row, c, "", style), column, r < rows.size() ? rows.get(r).get(column.code()) : null);
      }
      writer.offer(sheet, column, HEADINGS_ROW + 1, HEADINGS_ROW + field.rowLimit(), c);
    }
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  /** Empty where no row is filled. */
  static Optional<ReportValue> read(Sheet sheet, TemplateForm.Field field, ReadCell cells, String pointer) {
    List<Map<String, ReportValue>> rows = new ArrayList<>();
    Map<Integer, TemplateForm.Column> columns = columns(sheet.getRow(CODES_ROW), field);
    for (int r = HEADINGS_ROW + 1; r <= HEADINGS_ROW + field.rowLimit(); r++) {
      Row row = sheet.getRow(r);
      Map<String, ReportValue> read = new TreeMap<>();
      String place = pointer + "/rows/" + rows.size() + "/";
      columns.forEach(
          (at, column) ->
              cells.value(column, row == null ? null : row.getCell(at), place + column.code()).ifPresent(value -> read.put(column.code(), value)));
      if (!read.isEmpty()) {
        rows.add(read);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new ReportValue.Table(rows));
  }

  private static Map<Integer, TemplateForm.Column> columns(Row codes, TemplateForm.Field field) {
    Map<Integer, TemplateForm.Column> columns = new TreeMap<>();
    if (codes != null) {
      for (Cell cell : codes) {
        field.columns().stream().filter(c -> c.code().equals(cell.toString())).findFirst().ifPresent(c -> columns.putIfAbsent(cell.getColumnIndex(), c));
      }
    }
    return columns;
  }

  private static Cell cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }
}
