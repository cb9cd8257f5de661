package vn.dondoc.shared.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.dondoc.shared.paper.OfficialPaper.Block;
import vn.dondoc.shared.paper.OfficialPaper.Head;
import vn.dondoc.shared.paper.OfficialPaper.Heading;
import vn.dondoc.shared.paper.OfficialPaper.Hint;
import vn.dondoc.shared.paper.OfficialPaper.Paragraph;
import vn.dondoc.shared.paper.OfficialPaper.Row;
import vn.dondoc.shared.paper.OfficialPaper.Table;
import vn.dondoc.shared.paper.OfficialPaper.WritingLines;

/** Writes an official document as DOCX, to go on with in Word or the document system. */
public final class DocxPaper {
  private final OfficialPaper paper;
  private final XWPFDocument document = new XWPFDocument();
  private final DocxShapes shapes = new DocxShapes(document);

  private DocxPaper(OfficialPaper paper) {
    this.paper = paper;
  }

  public static byte[] write(OfficialPaper paper) {
    DocxPaper writer = new DocxPaper(paper);
    try (XWPFDocument document = writer.document;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      writer.shapes.page(paper.foot());
      writer.mark();
      writer.head(paper.head());
      writer.kind();
      for (Block block : paper.body()) {
        writer.block(block);
      }
      writer.end();
      document.getProperties().getCoreProperties().setTitle(paper.kind() + " – " + String.join(" ", paper.subject()));
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void mark() {
    if (!paper.mark().isEmpty()) {
      XWPFParagraph line = shapes.paragraph(ParagraphAlignment.RIGHT);
      shapes.run(line, paper.mark(), OfficialLayout.BODY_PT).setBold(true);
    }
  }

  private void head(Head head) {
    XWPFTable table = shapes.frame(2, OfficialLayout.HEAD_LEFT, OfficialLayout.HEAD_RIGHT);
    XWPFTableCell left = table.getRow(0).getCell(0);
    if (!head.superior().isEmpty()) {
      shapes.line(left, head.superior(), OfficialLayout.ISSUER_PT);
    }
    head.issuer().forEach(line -> shapes.line(left, line, OfficialLayout.ISSUER_PT).setBold(true));
    shapes.rule(left, OfficialLayout.HEAD_LEFT, OfficialLayout.ISSUER_RULE);
    XWPFTableCell right = table.getRow(0).getCell(1);
    shapes.line(right, OfficialLayout.COUNTRY, OfficialLayout.MOTTO_COUNTRY_PT).setBold(true);
    shapes.line(right, OfficialLayout.MOTTO, OfficialLayout.MOTTO_PT).setBold(true);
    shapes.rule(right, OfficialLayout.HEAD_RIGHT, OfficialLayout.MOTTO_RULE);
    shapes.line(table.getRow(1).getCell(0), head.number(), OfficialLayout.NUMBER_PT);
    shapes.line(table.getRow(1).getCell(1), head.placeAndDate(), OfficialLayout.DATE_PT).setItalic(true);
  }

  private void kind() {
    XWPFParagraph kind = shapes.paragraph(ParagraphAlignment.CENTER);
    kind.setSpacingBefore(14 * 20);
    shapes.run(kind, paper.kind(), OfficialLayout.KIND_PT).setBold(true);
    for (String line : paper.subject()) {
      shapes.run(shapes.paragraph(ParagraphAlignment.CENTER), line, OfficialLayout.KIND_PT).setBold(true);
    }
    shapes.rule(OfficialLayout.SUBJECT_RULE);
  }

  private void block(Block block) {
    switch (block) {
      case Heading heading -> {
        XWPFParagraph line = shapes.indented(ParagraphAlignment.LEFT);
        line.setKeepNext(true);
        shapes.run(line, heading.text(), OfficialLayout.BODY_PT).setBold(true);
      }
      case Paragraph paragraph ->
          paragraph.text().lines().filter(line -> !line.isBlank())
              .forEach(line -> shapes.run(shapes.indented(ParagraphAlignment.BOTH), line, OfficialLayout.BODY_PT));
      case WritingLines lines -> shapes.writingLines(lines.count());
      case Hint hint -> hint(hint);
      case Table table -> table(table);
    }
  }

  private void hint(Hint hint) {
    XWPFTable frame = shapes.frame(1, 82, 18);
    DocxShapes.border(frame);
    XWPFTableCell words = frame.getRow(0).getCell(0);
    for (String line : hint.lines()) {
      shapes.line(words, line, 11);
      words.getParagraphs().getLast().setAlignment(ParagraphAlignment.LEFT);
    }
    words.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    int side = Units.toEMU(OfficialLayout.QR_MM * 72 / 25.4);
    try {
      shapes.line(frame.getRow(0).getCell(1), "", 11)
          .addPicture(new ByteArrayInputStream(QrImage.png(hint.address())), Document.PICTURE_TYPE_PNG, "qr.png", side, side);
    } catch (InvalidFormatException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void table(Table table) {
    int[] widths = table.columns().stream().mapToInt(OfficialPaper.Column::width).toArray();
    XWPFTable figures = shapes.frame(table.rows().size() + 1, widths);
    DocxShapes.border(figures);
    figures.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < widths.length; i++) {
      shapes.line(figures.getRow(0).getCell(i), table.columns().get(i).heading(), OfficialLayout.TABLE_PT).setBold(true);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      XWPFTableRow line = figures.getRow(r + 1);
      line.setCantSplitRow(true);
      row(line, table.rows().get(r), table);
    }
    shapes.gap();
  }

  private void row(XWPFTableRow line, Row row, Table table) {
    for (int i = 0; i < row.cells().size(); i++) {
      XWPFTableCell cell = line.getCell(i);
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      for (String part : row.cells().get(i).split("\n", -1)) {
        shapes.line(cell, part, OfficialLayout.TABLE_PT).setBold(row.group());
        cell.getParagraphs().getLast().setAlignment(row.group() && i == 1 ? ParagraphAlignment.LEFT : align(table.columns().get(i).align()));
      }
      cell.getParagraphs().getLast().setKeepNext(row.group());
    }
    if (row.group()) {
      shapes.span(line, 1, table.columns().size() - 1);
    }
  }

  private static ParagraphAlignment align(OfficialPaper.Align align) {
    return switch (align) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTRE -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  private void end() {
    shapes.gap();
    XWPFTable table = shapes.frame(1, 50, 50);
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell left = table.getRow(0).getCell(0);
    var heading = shapes.line(left, OfficialLayout.RECIPIENTS, OfficialLayout.RECIPIENTS_HEADING_PT);
    heading.setBold(true);
    heading.setItalic(true);
    paper.recipients().forEach(line -> shapes.line(left, line, OfficialLayout.RECIPIENTS_PT));
    left.getParagraphs().forEach(line -> line.setAlignment(ParagraphAlignment.LEFT));
    paper.signatory().forEach(line -> shapes.line(table.getRow(0).getCell(1), line, OfficialLayout.SIGNATORY_PT).setBold(true));
    table.getRow(0).setHeight(DocxShapes.twips(OfficialLayout.SIGNATURE_MM));
  }
}
