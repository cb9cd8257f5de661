package vn.dondoc.reportperiods.templates.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import vn.dondoc.shared.language.CleanText;

/** What stands in the cells of a line, as one reads it. */
final class SheetText {
  private static final int MOST_COLUMNS = 40;
  private static final int LONGEST_LABEL = 300;

  private SheetText() {}

  /** The column whose text is such a heading; -1 for none. */
  static int column(Row row, Pattern pattern) {
    return texts(row).stream()
        .filter(cell -> pattern.matcher(GuessedType.fold(text(cell))).matches())
        .mapToInt(Cell::getColumnIndex)
        .findFirst()
        .orElse(-1);
  }

  static List<Cell> texts(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : row) {
      if (cell.getColumnIndex() < MOST_COLUMNS && !text(cell).isEmpty()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  static String text(Row row, int column) {
    return row == null || column < 0 ? "" : text(row.getCell(column));
  }

  /** What stands there as text; of a formula nothing, since it is no label. */
  static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    String text =
        cell.getCellType() == CellType.STRING
            ? cell.getStringCellValue()
            : cell.getCellType() == CellType.NUMERIC ? new BigDecimal(cell.getNumericCellValue()).stripTrailingZeros().toPlainString() : "";
    String clean = CleanText.of(text.codePoints().filter(c -> c != 0 && (c < 0xd800 || c > 0xdfff)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    String line = clean.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_LABEL ? line.substring(0, LONGEST_LABEL) : line;
  }
}
