package vn.dondoc.submissions.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Question;
import vn.dondoc.shared.language.Language;
import vn.dondoc.submissions.ReportValue;

/** Writes values into cells, and gives those cells the drop-down or the date format their field has. */
final class WriteValue {
  private static final String DAY_FORMAT = "dd/mm/yyyy";

  private final XSSFSheet lists;
  private final Language language;
  private int listColumn = 2;

  /** @param lists the hidden sheet, whose first two columns are taken */
  WriteValue(XSSFSheet lists, Language language) {
    this.lists = lists;
    this.language = language;
  }

  static CellStyle dated(Workbook workbook, CellStyle like) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(like);
    style.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat(DAY_FORMAT));
    return style;
  }

  void write(Cell cell, Question question, ReportValue value) {
    switch (value) {
      case null -> {}
      case ReportValue.Nil nil -> cell.setCellValue(ReportValue.NIL_WORD);
      case ReportValue.Figure figure -> cell.setCellValue(figure.number().doubleValue());
      case ReportValue.Words words -> cell.setCellValue(words.text());
      case ReportValue.Day day -> cell.setCellValue(day.date());
      case ReportValue.Link link -> cell.setCellValue(link.url());
      case ReportValue.Choice choice -> cell.setCellValue(labels(question, choice));
      case ReportValue.Table table -> {}
    }
  }

  private String labels(Question question, ReportValue.Choice choice) {
    return question.options().stream()
        .filter(option -> choice.options().contains(option.code()))
        .map(option -> option.label().in(language))
        .collect(Collectors.joining("; "));
  }

  /** A drop-down where one option is to be chosen; Excel has none for several. */
  void offer(XSSFSheet sheet, Question question, int firstRow, int lastRow, int column) {
    if (question.options().isEmpty() || question.several()) {
      return;
    }
    var validations = new XSSFDataValidationHelper(sheet);
    var list = validations.createFormulaListConstraint(listed(question.options()));
    var validation = validations.createValidation(list, new CellRangeAddressList(firstRow, lastRow, column, column));
    validation.setShowErrorBox(false); // NIL may be typed too
    sheet.addValidationData(validation);
  }

  private String listed(List<TemplateForm.Option> options) {
    for (int i = 0; i < options.size(); i++) {
      Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
      row.createCell(listColumn).setCellValue(options.get(i).label().in(language));
    }
    String column = CellReference.convertNumToColString(listColumn++);
    return Layout.MARKS + "!$" + column + "$1:$" + column + "$" + options.size();
  }
}
