package vn.dondoc.directives.letterfile;

import java.util.ArrayList;
import java.util.List;

/** What Tesseract tells of one page as tab-separated rows: each word with its line, its place and how sure it was. */
final class OcrWords {
  private static final int COLUMNS = 12;
  private static final String PAGE = "1";
  private static final String WORD = "5";

  private final String text;
  private final String line;
  private final String paragraph;
  private final int[] box;
  private final int confidence;

  private OcrWords(String[] row) {
    this.text = row[11].strip();
    this.paragraph = row[2] + ' ' + row[3];
    this.line = paragraph + ' ' + row[4];
    this.box = new int[] {number(row[6]), number(row[7]), number(row[8]), number(row[9])};
    this.confidence = Math.clamp(Math.round(Float.parseFloat(row[10])), 0, WordBox.SURE);
  }

  /** Lines, blank lines between paragraphs, and the place of every word. */
  static void write(String rows, PlacedText placed) throws UnreadableFile {
    int[] page = null;
    List<OcrWords> words = new ArrayList<>();
    try {
      for (String row : rows.lines().toList()) {
        String[] columns = row.split("\t", -1);
        if (columns.length == COLUMNS && columns[0].equals(PAGE)) {
          page = new int[] {number(columns[8]), number(columns[9])};
        } else if (columns.length == COLUMNS && columns[0].equals(WORD) && !columns[11].isBlank()) {
          words.add(new OcrWords(columns));
        }
      }
    } catch (NumberFormatException strange) {
      throw new UnreadableFile("ocr-failed");
    }
    if (page == null || page[0] <= 0 || page[1] <= 0) {
      throw new UnreadableFile("ocr-failed");
    }
    write(words, page, placed);
  }

  private static void write(List<OcrWords> words, int[] page, PlacedText placed) throws UnreadableFile {
    OcrWords before = null;
    for (OcrWords word : words) {
      if (before != null) {
        placed.write(before.line.equals(word.line) ? " " : before.paragraph.equals(word.paragraph) ? "\n" : "\n\n");
      }
      int from = placed.length();
      placed.write(word.text);
      double width = page[0];
      double height = page[1];
      int[] b = word.box;
      placed.place(
          from, placed.length(), new double[] {b[0] / width, b[1] / height, (b[0] + b[2]) / width, (b[1] + b[3]) / height},
          word.confidence);
      before = word;
    }
    placed.write("\n");
  }

  private static int number(String column) {
    return Integer.parseInt(column.strip());
  }
}
