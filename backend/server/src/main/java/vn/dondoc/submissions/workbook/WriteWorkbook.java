package vn.dondoc.submissions.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** Makes the prefilled file: what may be written is yellow and open, all else is protected against slips. */
public final class WriteWorkbook {
  private static final int[] WIDTHS = {8, 60, 14, 18, 14, 50};

  private final TemplateForm form;
  private final Language language;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet(Layout.SHEET);
  private final CellStyle bold = style(true, false);
  private final CellStyle plain = style(false, false);
  private final CellStyle open = style(false, true);
  private final CellStyle openDay = WriteValue.dated(workbook, open);
  private final XSSFSheet marks = workbook.createSheet(Layout.MARKS);
  private final WriteValue values;
  private int row;

  private WriteWorkbook(TemplateForm form, Language language) {
    this.form = form;
    this.language = language;
    this.values = new WriteValue(marks, language);
  }

  /**
   * @param previous what the unit sent for the period before, by field code; may be empty
   */
  public static byte[] write(
      WorkbookHead head, TemplateForm form, SubmissionContent content, Map<String, ReportValue> previous, Language language) {
    WriteWorkbook writer = new WriteWorkbook(form, language);
    try (XSSFWorkbook workbook = writer.workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      writer.head(head);
      writer.figures(content, previous);
      writer.narrative(content);
      writer.protect();
      writer.mark(head);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void head(WorkbookHead head) {
    text(next(), Layout.LABEL, head.unit(), bold);
    text(next(), Layout.LABEL, head.period(), bold);
    text(next(), Layout.LABEL, head.deadline(), plain);
    text(next(), Layout.LABEL, word("workbook.how"), plain);
    row = Layout.HEADINGS_ROW;
    Row headings = next();
    String[] names = {"code", "label", "measure", "value", "previous", "note"};
    for (int column = 0; column < names.length; column++) {
      text(headings, column, word("workbook.heading." + names[column]), bold);
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    sheet.createFreezePane(0, Layout.HEADINGS_ROW + 1);
  }

  private void figures(SubmissionContent content, Map<String, ReportValue> previous) {
    for (TemplateForm.Group group : form.groups()) {
      text(next(), Layout.LABEL, in(group.label()), bold);
      form.enteredFields().stream()
          .filter(field -> field.group().equals(group.code()))
          .forEach(field -> figure(field, content, previous.get(field.code())));
    }
  }

  private void figure(TemplateForm.Field field, SubmissionContent content, ReportValue before) {
    Row line = next();
    text(line, Layout.CODE, field.code(), plain);
    text(line, Layout.LABEL, in(field.label()) + (field.required() ? " *" : ""), plain);
    text(line, Layout.MEASURE, measure(field), plain);
    value(line, field, content.values().get(field.code()));
    Cell last = line.createCell(Layout.PREVIOUS);
    last.setCellStyle(plain);
    values.write(last, field, before);
    text(line, Layout.NOTE, content.notes().getOrDefault(field.code(), ""), open);
  }

  private void narrative(SubmissionContent content) {
    next();
    text(next(), Layout.LABEL, word("workbook.narrative"), bold);
    for (TemplateForm.NarrativePart part : form.narrative()) {
      Row line = next();
      line.setHeightInPoints(90);
      text(line, Layout.CODE, part.code(), plain);
      text(line, Layout.LABEL, in(part.label()) + (part.required() ? " *" : ""), plain);
      text(line, Layout.VALUE, content.narrative().getOrDefault(part.code(), ""), open);
      for (int column = Layout.PREVIOUS; column <= Layout.NOTE; column++) {
        text(line, column, "", open);
      }
      sheet.addMergedRegion(new CellRangeAddress(line.getRowNum(), line.getRowNum(), Layout.VALUE, Layout.NOTE));
    }
  }

  /** Without a password: it keeps a clerk from slips, it is no lock. */
  private void protect() {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private void mark(WorkbookHead head) {
    Row line = marks.getRow(0) == null ? marks.createRow(0) : marks.getRow(0);
    line.createCell(0).setCellValue(head.submission().toString());
    line.createCell(1).setCellValue(head.template().toString());
    workbook.setSheetVisibility(workbook.getSheetIndex(marks), SheetVisibility.VERY_HIDDEN);
  }

  private Row next() {
    return sheet.createRow(row++);
  }

  private void value(Row line, TemplateForm.Field field, ReportValue value) {
    Cell cell = line.createCell(Layout.VALUE);
    boolean elsewhere = field.type() == TemplateForm.Type.FILE;
    cell.setCellStyle(elsewhere ? plain : field.type() == TemplateForm.Type.DATE ? openDay : open);
    values.write(cell, field, value);
    values.offer(sheet, field, line.getRowNum(), line.getRowNum(), Layout.VALUE);
    if (field.type() == TemplateForm.Type.TABLE) {
      TableSheets.write(workbook, values, field, value, language, bold, open, openDay);
    }
  }

  /** The measure, or for what is no number how to fill it in. */
  private String measure(TemplateForm.Field field) {
    return switch (field.type()) {
      case INTEGER, DECIMAL -> in(field.measureUnit());
      case CHOICE -> word(field.several() ? "workbook.several" : "workbook.choice") + (field.several() ? ": " + options(field) : "");
      case DATE -> word("workbook.date");
      case LINK -> "https://";
      case TABLE -> Messages.get(language, "workbook.table", TableSheets.nameOf(field));
      case FILE -> word("workbook.file");
      default -> "";
    };
  }

  private String options(TemplateForm.Field field) {
    return field.options().stream().map(option -> in(option.label())).collect(Collectors.joining("; "));
  }

  private static void text(Row line, int column, String text, CellStyle style) {
    var cell = line.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  private CellStyle style(boolean strong, boolean toFillIn) {
    CellStyle style = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) 12);
    font.setBold(strong);
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setLocked(!toFillIn);
    if (toFillIn) {
      style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private String in(Text text) {
    return text == null ? "" : text.in(language);
  }

  private String word(String key) {
    return Messages.get(language, key);
  }
}
