package vn.dondoc.reportperiods.templates.excel;

import static vn.dondoc.reportperiods.templates.excel.SheetText.text;
import static vn.dondoc.reportperiods.templates.excel.SheetText.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The headings of a form that asks side by side, in one line or in two: what stands over several names them all. */
record WideHead(Sheet sheet, Row head) {
  /** @param unit that the heading over several gives to each; empty for none */
  record Heading(Cell cell, String label, String unit) {}

  static List<Heading> of(Sheet sheet) {
    return fullest(sheet).map(row -> new WideHead(sheet, upper(sheet, row)).headings()).orElse(List.of());
  }

  /** The line with most texts; one that numbers the columns has none. */
  private static Optional<Row> fullest(Sheet sheet) {
    Row fullest = null;
    for (Row row : sheet) {
      if (row.getRowNum() <= ReadForm.HEADINGS_WITHIN && words(row) > (fullest == null ? 1 : words(fullest))) {
        fullest = row;
      }
    }
    return Optional.ofNullable(fullest);
  }

  private static long words(Row row) {
    return texts(row).stream().filter(cell -> !text(cell).matches("[\\d().\\s]+")).count();
  }

  private static Row upper(Sheet sheet, Row row) {
    Row above = row.getRowNum() == 0 ? null : sheet.getRow(row.getRowNum() - 1);
    boolean heads = above != null && texts(above).size() > 1 && texts(above).stream().anyMatch(cell -> over(sheet, cell) > 1);
    return heads ? above : row;
  }

  private List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    Row below = sheet.getRow(head.getRowNum() + 1);
    for (Cell cell : texts(head)) {
      int first = cell.getColumnIndex();
      List<Cell> parts =
          over(sheet, cell) == 1 || below == null
              ? List.of()
              : texts(below).stream().filter(c -> c.getColumnIndex() >= first && c.getColumnIndex() < first + over(sheet, cell)).toList();
      if (parts.isEmpty()) {
        headings.add(new Heading(cell, text(cell), ""));
      } else {
        headings.addAll(parts(text(cell), parts));
      }
    }
    return headings;
  }

  private static List<Heading> parts(String whole, List<Cell> parts) {
    Matcher bracketed = ReadForm.IN_BRACKETS.matcher(whole);
    String label = bracketed.matches() ? bracketed.group(1) : whole;
    String unit = bracketed.matches() ? bracketed.group(2).strip() : "";
    return parts.stream().map(part -> new Heading(part, label + ": " + text(part), unit)).toList();
  }

  /** So many columns the cell stands over. */
  private static int over(Sheet sheet, Cell cell) {
    return sheet.getMergedRegions().stream()
        .filter(region -> region.isInRange(cell))
        .map(region -> region.getLastColumn() - region.getFirstColumn() + 1)
        .findFirst()
        .orElse(1);
  }
}
