package vn.dondoc.submissions.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.paper.OfficialPaper.Align;
import vn.dondoc.shared.paper.OfficialPaper.Block;
import vn.dondoc.shared.paper.OfficialPaper.Column;
import vn.dondoc.shared.paper.OfficialPaper.Heading;
import vn.dondoc.shared.paper.OfficialPaper.Paragraph;
import vn.dondoc.shared.paper.OfficialPaper.Row;
import vn.dondoc.shared.paper.OfficialPaper.Table;
import vn.dondoc.shared.paper.OfficialPaper.WritingLines;
import vn.dondoc.submissions.ReportValue;

/** Answers too large for a cell of the table of figures: they follow it, each under its code. */
final class FieldBlocks {
  private static final int ROWS_TO_WRITE = 5;
  private static final int LINES_TO_WRITE = 4;

  private FieldBlocks() {}

  static boolean standsBelow(TemplateForm.Field field) {
    return field.type() == TemplateForm.Type.LONG_TEXT || field.type() == TemplateForm.Type.TABLE;
  }

  /** @param value null where nothing was answered */
  static List<Block> of(TemplateForm.Field field, ReportValue value, boolean blank) {
    Heading heading = new Heading(field.code() + ". " + field.label().vi());
    if (blank) {
      return List.of(heading, field.columns().isEmpty() ? new WritingLines(LINES_TO_WRITE) : table(field, Collections.nCopies(Math.min(ROWS_TO_WRITE, field.rowLimit()), Map.of())));
    }
    return switch (value) {
      case ReportValue.Words words -> List.of(heading, new Paragraph(words.text()));
      case ReportValue.Table table -> List.of(heading, table(field, table.rows()));
      case null, default -> List.of(); // the table of figures says it
    };
  }

  private static Table table(TemplateForm.Field field, List<Map<String, ReportValue>> rows) {
    int width = 92 / Math.max(1, field.columns().size());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("TT", 8, Align.CENTRE));
    field.columns().forEach(c -> columns.add(new Column(c.label().vi(), width, c.type().isNumber() ? Align.CENTRE : Align.LEFT)));
    List<Row> lines = new ArrayList<>();
    for (Map<String, ReportValue> row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(lines.size() + 1));
      field.columns().forEach(c -> cells.add(PrintedValue.of(c, row.get(c.code()))));
      lines.add(new Row(false, cells));
    }
    return new Table(columns, lines);
  }
}
