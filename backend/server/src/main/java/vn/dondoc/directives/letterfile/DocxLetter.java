package vn.dondoc.directives.letterfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word document: paragraphs with the numbers that Word shows before them, tables row by row. */
final class DocxLetter {
  private static final int MOST_CHARACTERS = 1_000_000;

  private final StringBuilder text = new StringBuilder();
  private final ListNumbers numbers = new ListNumbers();

  private DocxLetter() {}

  static LetterSource read(byte[] file) throws UnreadableFile {
    try {
      requireNoMacros(file);
      try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file));
          XWPFDocument document = new XWPFDocument(parts)) {
        DocxLetter letter = new DocxLetter();
        letter.write(document.getBodyElements());
        return LetterSource.flowing(letter.text.toString(), ReadLetterFile.DOCX);
      }
    } catch (IOException | OpenXML4JException | RuntimeException broken) { // POI tells it by many kinds of exception
      throw new UnreadableFile("broken");
    }
  }

  /** By the names in the container's directory; nothing is unpacked for it. */
  private static void requireNoMacros(byte[] file) throws IOException, UnreadableFile {
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
        throw new UnreadableFile("macros");
      }
    }
  }

  private void write(List<IBodyElement> elements) throws UnreadableFile {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        line(numbers.before(paragraph) + paragraph.getText());
      } else if (element instanceof XWPFTable table) {
        write(table);
      } else if (element instanceof XWPFSDT control) {
        for (String words : control.getContent().getText().split("\n")) {
          line(words);
        }
      }
    }
  }

  /** The head of a letter is a table without lines: its cells go side by side, as they do on paper; tasks go row by row. */
  private void write(XWPFTable table) throws UnreadableFile {
    if (DocxTable.isOfTasks(table)) {
      for (String row : DocxTable.rows(table, numbers)) {
        line(row);
      }
      line("");
      return;
    }
    for (XWPFTableRow row : table.getRows()) {
      List<String[]> cells = row.getTableCells().stream().map(this::lines).toList();
      int lines = cells.stream().mapToInt(cell -> cell.length).max().orElse(0);
      for (int i = 0; i < lines; i++) {
        int at = i;
        line(String.join("   ", cells.stream().filter(cell -> at < cell.length).map(cell -> cell[at]).toList()));
      }
    }
  }

  private String[] lines(XWPFTableCell cell) {
    return DocxTable.lines(cell, numbers).toArray(String[]::new);
  }

  private void line(String words) throws UnreadableFile {
    if (text.length() + words.length() > MOST_CHARACTERS) {
      throw new UnreadableFile("too-long");
    }
    text.append(words).append('\n');
  }
}
