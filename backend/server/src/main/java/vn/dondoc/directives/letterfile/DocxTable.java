package vn.dondoc.directives.letterfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A table of tasks, one line for each row with bars between the cells, however many lines a cell has. A cell over several
 * columns leaves the rest empty; one over several rows is said again in each, since it holds for each.
 */
final class DocxTable {
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_HEAD = 60;
  private static final int DEEPEST = 4;

  private DocxTable() {}

  /** Three named columns and something below them; the head of a letter and its signature have two. */
  static boolean isOfTasks(XWPFTable table) {
    if (table.getRows().size() < 2) {
      return false;
    }
    List<String> heads = table.getRow(0).getTableCells().stream().map(cell -> cell.getText().strip()).toList();
    return heads.stream().filter(head -> !head.isEmpty() && head.length() <= LONGEST_HEAD).count() >= FEWEST_COLUMNS;
  }

  static List<String> rows(XWPFTable table, ListNumbers numbers) {
    List<String> rows = new ArrayList<>();
    Map<Integer, String> above = new HashMap<>();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr form = cell.getCTTc().getTcPr();
        String words = String.join(" ", lines(cell, numbers)).replace('|', '/').strip();
        boolean merged = form != null && form.isSetVMerge();
        boolean goesOn = merged && form.getVMerge().getVal() != STMerge.RESTART;
        String said = goesOn && words.isEmpty() ? above.getOrDefault(cells.size(), "") : words;
        if (merged) {
          above.put(cells.size(), said);
        }
        int span = form == null || !form.isSetGridSpan() ? 1 : Math.clamp(form.getGridSpan().getVal().longValue(), 1, 60);
        cells.add(said);
        cells.addAll(java.util.Collections.nCopies(span - 1, ""));
      }
      String line = "| " + String.join(" | ", cells) + " |";
      // A head that somebody repeated on every page says nothing new
      if (rows.isEmpty() || !line.equals(rows.getFirst())) {
        rows.add(line);
      }
    }
    return rows;
  }

  /** Paragraph by paragraph; a table inside the cell row by row. */
  static List<String> lines(XWPFTableCell cell, ListNumbers numbers) {
    return lines(cell, numbers, 0);
  }

  private static List<String> lines(XWPFTableCell cell, ListNumbers numbers, int depth) {
    List<String> lines = new ArrayList<>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(numbers.before(paragraph) + paragraph.getText());
      } else if (element instanceof XWPFTable inner && depth < DEEPEST) {
        for (XWPFTableRow row : inner.getRows()) {
          lines.add(String.join(" ", row.getTableCells().stream().map(c -> String.join(" ", lines(c, numbers, depth + 1))).toList()));
        }
      }
    }
    return lines;
  }
}
