package vn.dondoc.submissions.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.office.SafeWorkbook;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/**
 * Reads the filled file. Rows are found by their code, so that a row moved or hidden does no harm.
 */
public final class ReadWorkbook {
  private final TemplateForm form;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final ReadCell cells = new ReadCell(problems);
  private final Map<String, ReportValue> values = new TreeMap<>();
  private final Map<String, String> narrative = new TreeMap<>();
  private final Map<String, String> notes = new TreeMap<>();

  private ReadWorkbook(TemplateForm form) {
    this.form = form;
  }

  /**
   * @throws ProblemException too-large, workbook-unreadable or workbook-not-this-report for the file as a whole;
   *     invalid-content with each wrong cell
   */
  public static SubmissionContent read(byte[] file, UUID submission, UUID template, TemplateForm form) {
    return SafeWorkbook.read(
        file,
        workbook -> {
          requireMadeFor(submission, template, workbook.getSheet(Layout.MARKS));
          Sheet sheet = workbook.getSheet(Layout.SHEET);
          if (sheet == null) {
            throw SafeWorkbook.unreadable("sheet");
          }
          return new ReadWorkbook(form).content(workbook, sheet);
        });
  }

  private static void requireMadeFor(UUID submission, UUID template, Sheet marks) {
    Row line = marks == null ? null : marks.getRow(0);
    if (line == null || line.getCell(0) == null || line.getCell(1) == null) {
      throw SafeWorkbook.unreadable("sheet");
    }
    if (!line.getCell(0).toString().equals(submission.toString())) {
      throw ProblemException.of(ProblemType.WORKBOOK_NOT_THIS_REPORT);
    }
    if (!line.getCell(1).toString().equals(template.toString())) {
      throw ProblemException.of(ProblemType.WORKBOOK_NOT_THIS_REPORT, "workbook-not-this-report.template");
    }
  }

  private SubmissionContent content(Workbook workbook, Sheet sheet) {
    Map<String, Row> rows = rowsByCode(sheet);
    for (TemplateForm.Field field : form.enteredFields()) {
      withRow(rows, field.code(), "/values/", (row, pointer) -> {
        value(workbook, row, field, pointer).ifPresent(value -> values.put(field.code(), value));
        cells.text(row.getCell(Layout.NOTE), "/notes/" + field.code()).ifPresent(note -> notes.put(field.code(), note));
      });
    }
    for (TemplateForm.NarrativePart part : form.narrative()) {
      withRow(rows, part.code(), "/narrative/", (row, pointer) ->
          cells.text(row.getCell(Layout.VALUE), pointer).ifPresent(text -> narrative.put(part.code(), text)));
    }
    if (!problems.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_CONTENT, problems);
    }
    return new SubmissionContent(values, narrative, notes);
  }

  /** A table stands on its own sheet; its row here can only say that there is nothing to put in it. */
  private Optional<ReportValue> value(Workbook workbook, Row row, TemplateForm.Field field, String pointer) {
    Cell cell = row.getCell(Layout.VALUE);
    if (field.type() != TemplateForm.Type.TABLE) {
      return cells.value(field, cell, pointer);
    }
    if (cells.text(cell, pointer).filter(ReportValue.NIL_WORD::equals).isPresent()) {
      return Optional.of(ReportValue.NIL);
    }
    Sheet table = workbook.getSheet(TableSheets.nameOf(field));
    if (table == null) {
      problem(pointer, "workbook-table-missing", TableSheets.nameOf(field));
      return Optional.empty();
    }
    return TableSheets.read(table, field, cells, pointer);
  }

  private static Map<String, Row> rowsByCode(Sheet sheet) {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : sheet) {
      Cell code = row.getCell(Layout.CODE);
      if (code != null && code.getCellType() == CellType.STRING) {
        rows.putIfAbsent(code.getStringCellValue().strip(), row);
      }
    }
    return rows;
  }

  private void withRow(Map<String, Row> rows, String code, String prefix, BiConsumer<Row, String> read) {
    Row row = rows.get(code);
    if (row == null) {
      problem(prefix + code, "workbook-row-missing", code);
    } else {
      read.accept(row, prefix + code);
    }
  }

  private void problem(String pointer, String code, Object... arguments) {
    problems.add(new FieldProblem(pointer, code, Messages.text("field." + code, arguments)));
  }
}
