package vn.dondoc.shared.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Page, lines, rules and tables of a DOCX, in the measures of {@link OfficialLayout}. */
record DocxShapes(XWPFDocument document) {

  static int twips(int millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }

  /** Size, margins, the page number from the second page on, the foot on every page. */
  void page(String foot) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(twips(OfficialLayout.PAGE_WIDTH_MM)));
    size.setH(BigInteger.valueOf(twips(OfficialLayout.PAGE_HEIGHT_MM)));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(twips(OfficialLayout.TOP_MM)));
    margins.setBottom(BigInteger.valueOf(twips(OfficialLayout.BOTTOM_MM)));
    margins.setLeft(BigInteger.valueOf(twips(OfficialLayout.LEFT_MM)));
    margins.setRight(BigInteger.valueOf(twips(OfficialLayout.RIGHT_MM)));
    margins.setHeader(BigInteger.valueOf(twips(OfficialLayout.PAGE_NUMBER_MM)));
    margins.setFooter(BigInteger.valueOf(twips(OfficialLayout.PAGE_NUMBER_MM)));
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    fonts(number.getCTP().getFldSimpleArray(0).addNewR().addNewRPr(), OfficialLayout.PAGE_NUMBER_PT);
    // An own first page, without the number
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
    if (!foot.isEmpty()) {
      for (HeaderFooterType page : new HeaderFooterType[] {HeaderFooterType.DEFAULT, HeaderFooterType.FIRST}) {
        XWPFParagraph line = document.createFooter(page).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        run(line, foot, OfficialLayout.FOOT_PT);
      }
    }
  }

  XWPFParagraph paragraph(ParagraphAlignment align) {
    return tight(document.createParagraph(), align);
  }

  XWPFParagraph indented(ParagraphAlignment align) {
    XWPFParagraph line = paragraph(align);
    line.setIndentationFirstLine(twips(OfficialLayout.INDENT_MM));
    line.setSpacingBefore(OfficialLayout.PARAGRAPH_SPACE_PT * 20);
    return line;
  }

  private static XWPFParagraph tight(XWPFParagraph line, ParagraphAlignment align) {
    line.setAlignment(align);
    line.setSpacingAfter(0);
    line.setSpacingBefore(0);
    line.setSpacingBetween(1);
    return line;
  }

  XWPFRun run(XWPFParagraph line, String text, int points) {
    XWPFRun run = line.createRun();
    fonts(run.getCTR().addNewRPr(), points);
    run.setText(OfficialLayout.printable(text));
    return run;
  }

  private static void fonts(CTRPr properties, int points) {
    CTFonts fonts = properties.addNewRFonts();
    fonts.setAscii(OfficialLayout.FONT);
    fonts.setHAnsi(OfficialLayout.FONT);
    fonts.setCs(OfficialLayout.FONT);
    fonts.setEastAsia(OfficialLayout.FONT);
    properties.addNewSz().setVal(BigInteger.valueOf(points * 2L));
    properties.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
    properties.addNewLang().setVal("vi-VN");
  }

  /** The next line of a cell, centred; a cell is born with an empty one. */
  XWPFRun line(XWPFTableCell cell, String text, int points) {
    XWPFParagraph last = cell.getParagraphs().getLast();
    boolean fresh = last.getRuns().isEmpty() && last.getCTP().getPPr() == null;
    return run(tight(fresh ? last : cell.addParagraph(), ParagraphAlignment.CENTER), text, points);
  }

  /** A line drawn under a text, in percent of the cell, which is a percentage of the width itself. */
  void rule(XWPFTableCell cell, int column, int percent) {
    rule(cell.addParagraph(), twips(OfficialLayout.textWidthMm()) * column / 100, percent);
  }

  void rule(int percent) {
    rule(document.createParagraph(), twips(OfficialLayout.textWidthMm()), percent);
  }

  private void rule(XWPFParagraph line, int width, int percent) {
    tight(line, ParagraphAlignment.CENTER);
    line.setSpacingBetween(3, LineSpacingRule.EXACT);
    line.setIndentationLeft(width * (100 - percent) / 200);
    line.setIndentationRight(width * (100 - percent) / 200);
    line.setBorderBottom(Borders.SINGLE);
    run(line, "", 2);
  }

  void writingLines(int count) {
    for (int i = 0; i < count; i++) {
      XWPFParagraph line = paragraph(ParagraphAlignment.LEFT);
      line.setSpacingBetween(20, LineSpacingRule.EXACT);
      // "Between" too: a border below is drawn once for neighbours that have the same
      line.setBorderBottom(Borders.DOTTED);
      line.setBorderBetween(Borders.DOTTED);
      run(line, "", OfficialLayout.BODY_PT);
    }
  }

  void gap() {
    XWPFParagraph line = paragraph(ParagraphAlignment.LEFT);
    line.setSpacingBetween(8, LineSpacingRule.EXACT);
    run(line, "", 4);
  }

  /** A table without borders; widths in percent. */
  XWPFTable frame(int rows, int... widths) {
    XWPFTable table = document.createTable(rows, widths.length);
    table.removeBorders();
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblWidth whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    whole.setType(STTblWidth.DXA);
    whole.setW(BigInteger.valueOf(twips(OfficialLayout.textWidthMm())));
    (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    grid.getGridColList().clear();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(share(width)));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(String.valueOf(share(widths[i])));
      }
    }
    return table;
  }

  private static int share(int percent) {
    return twips(OfficialLayout.textWidthMm()) * percent / 100;
  }

  static void border(XWPFTable table) {
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
    table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
    table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
  }

  /** Joins cells of a row. */
  void span(XWPFTableRow row, int from, int count) {
    var properties = row.getCell(from).getCTTc().isSetTcPr() ? row.getCell(from).getCTTc().getTcPr() : row.getCell(from).getCTTc().addNewTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(count));
    for (int i = from + count - 1; i > from; i--) {
      row.getCtRow().removeTc(i);
    }
  }
}
