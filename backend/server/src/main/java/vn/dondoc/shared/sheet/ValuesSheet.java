package vn.dondoc.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table written line by line, so that its length costs no memory. */
public interface ValuesSheet extends AutoCloseable {
  /** @param cells numbers, texts, or null for a blank */
  void line(List<?> cells) throws IOException;

  @Override
  void close() throws IOException;

  /** With the mark by which Excel knows UTF-8. */
  record Csv(CSVPrinter printer) implements ValuesSheet {
    static Csv to(OutputStream out) throws IOException {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      return new Csv(new CSVPrinter(writer, CSVFormat.RFC4180));
    }

    @Override
    public void line(List<?> cells) throws IOException {
      for (Object cell : cells) {
        printer.print(cell instanceof BigDecimal number ? number.toPlainString() : cell == null ? null : harmless(cell.toString()));
      }
      printer.println();
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    public static String harmless(String text) {
      return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
      printer.close();
    }
  }

  /** Texts stand in their cells, not in a table of strings, and are never formulas. */
  final class Xlsx implements ValuesSheet {
    private static final int LINES_AT_ONCE = 100;
    private static final int LONGEST = 32_767;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    Xlsx(OutputStream out) {
      workbook = new Workbook(out, "DonDoc", "1.0");
      sheet = workbook.newWorksheet("Số liệu");
      sheet.freezePane(2, 1);
    }

    @Override
    public void line(List<?> cells) throws IOException {
      for (int column = 0; column < cells.size(); column++) {
        switch (cells.get(column)) {
          case null -> {}
          case BigDecimal number -> sheet.value(line, column, number);
          case Object text -> sheet.inlineString(line, column, cut(text.toString()));
        }
      }
      line++;
      if (line % LINES_AT_ONCE == 0) {
        sheet.flush();
      }
    }

    private static String cut(String text) {
      return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public void close() throws IOException {
      workbook.finish();
    }
  }
}
