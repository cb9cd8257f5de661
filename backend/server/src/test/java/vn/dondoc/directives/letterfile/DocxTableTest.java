package vn.dondoc.directives.letterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables of tasks as Word writes them. */
class DocxTableTest {
  private static final List<String> HEAD = List.of("TT", "Nội dung", "Chủ trì", "Thời hạn");

  @Test
  void aCellOfSeveralLinesStaysInItsColumn() throws Exception {
    assertEquals(
        "| TT | Nội dung | Chủ trì | Thời hạn |\n| 1 | Rà soát thủ tục và công bố | Phòng Tư pháp | Trước ngày 15/3/2024 |\n",
        table(HEAD, List.of("1", "Rà soát thủ tục\nvà công bố", "Phòng\nTư pháp", "Trước ngày\n15/3/2024")));
  }

  @Test
  void aHeadThatIsRepeatedIsSaidOnce() throws Exception {
    String text = table(HEAD, List.of("1", "Rà soát", "Phòng Tư pháp", "15/3/2024"), HEAD, List.of("2", "Kiểm tra | đôn đốc", "Thanh tra", "20/3/2024"));
    assertEquals(1, text.split("Nội dung", -1).length - 1, text);
    assertTrue(text.contains("| 2 | Kiểm tra / đôn đốc | Thanh tra | 20/3/2024 |"), text);
  }

  @Test
  void mergedCellsKeepTheirColumnsAndRows() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = filled(document, HEAD, List.of("1", "Rà soát", "Phòng Tư pháp", "15/3/2024"), List.of("2", "Công bố", "", "20/3/2024"), List.of("3", "Cả năm", "Thanh tra"));
      merge(table.getRow(1).getCell(2), STMerge.RESTART);
      merge(table.getRow(2).getCell(2), STMerge.CONTINUE);
      table.getRow(3).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      String text = read(document);
      assertTrue(text.contains("| 2 | Công bố | Phòng Tư pháp | 20/3/2024 |"), text);
      assertTrue(text.contains("| 3 | Cả năm |  | Thanh tra |"), text);
    }
  }

  @Test
  void aTableInsideACellIsReadWhereItStands() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = filled(document, HEAD, List.of("1", "Rà soát:", "Phòng Tư pháp", "15/3/2024"));
      XWPFTableCell cell = table.getRow(1).getCell(1);
      var inner = cell.getCTTc().addNewTbl().addNewTr();
      inner.addNewTc().addNewP().addNewR().addNewT().setStringValue("hộ tịch");
      inner.addNewTc().addNewP().addNewR().addNewT().setStringValue("12 sổ");
      cell.getCTTc().addNewP();
      assertTrue(read(document).contains("| 1 | Rà soát: hộ tịch 12 sổ | Phòng Tư pháp | 15/3/2024 |"), read(document));
    }
  }

  private static void merge(XWPFTableCell cell, STMerge.Enum how) {
    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(how);
  }

  @SafeVarargs
  private static String table(List<String>... rows) throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      filled(document, rows);
      return read(document).stripTrailing() + "\n";
    }
  }

  @SafeVarargs
  private static XWPFTable filled(XWPFDocument document, List<String>... rows) {
    XWPFTable table = document.createTable(rows.length, 1);
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].size(); c++) {
        XWPFTableCell cell = c == 0 ? table.getRow(r).getCell(0) : table.getRow(r).createCell();
        String[] lines = rows[r].get(c).split("\n");
        cell.setText(lines[0]);
        for (int l = 1; l < lines.length; l++) {
          cell.addParagraph().createRun().setText(lines[l]);
        }
      }
    }
    return table;
  }

  private static String read(XWPFDocument document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return new ReadLetterFile(new Ocr("/nowhere/tesseract")).read(out.toByteArray()).text();
  }
}
