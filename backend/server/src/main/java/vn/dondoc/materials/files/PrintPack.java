package vn.dondoc.materials.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import vn.dondoc.shared.codes.QrCode;

/**
 * The sheets for the printer with a foot of their own: the code that leads to the newest edition, and a line for the
 * name of the commune that hangs it up. Written as a ZIP, sheet by sheet, so that one at a time is in memory.
 */
public final class PrintPack {
  /** Comes with PDFBox and has every Vietnamese letter. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Of a sheet of A4, in points; on larger paper, which is read from further away, everything grows with it. */
  private static final float FOOT = 98;

  /** With its white rim, about 2.5 cm of squares. */
  private static final float CODE = 92;

  /** Office printers leave so much of the paper white. */
  private static final float RIM = 17;

  private PrintPack() {}

  /** One PDF for the printer and its name in the pack. */
  public record Sheet(String name, Path pdf) {}

  /**
   * What stands below every page.
   *
   * @param address short link of the work
   */
  public record Foot(String address, String issuer) {}

  public static void write(List<Sheet> sheets, Foot foot, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Sheet sheet : sheets) {
        zip.putNextEntry(new ZipEntry(sheet.name));
        stamp(sheet.pdf, foot, zip);
        zip.closeEntry();
      }
    }
  }

  private static void stamp(Path pdf, Foot foot, OutputStream out) throws IOException {
    try (PDDocument source = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache());
        PDDocument target = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
      PDFont font = PDType0Font.load(target, letters, true);
      LayerUtility layers = new LayerUtility(target);
      for (int page = 0; page < source.getNumberOfPages(); page++) {
        add(target, layers.importPageAsForm(source, page), font, foot);
      }
      target.save(new Unclosed(out));
    }
  }

  private static void add(PDDocument target, PDFormXObject drawn, PDFont font, Foot foot) throws IOException {
    PDRectangle box = drawn.getBBox();
    PDRectangle paper = new PDRectangle(box.getWidth(), box.getHeight());
    float unit = Math.min(paper.getWidth() / PDRectangle.A4.getWidth(), paper.getHeight() / PDRectangle.A4.getHeight());
    float scale = (paper.getHeight() - FOOT * unit) / paper.getHeight();
    PDPage page = new PDPage(paper);
    target.addPage(page);
    try (PDPageContentStream pen = new PDPageContentStream(target, page)) {
      pen.saveGraphicsState();
      pen.transform(Matrix.getTranslateInstance((paper.getWidth() - paper.getWidth() * scale) / 2, FOOT * unit));
      pen.transform(Matrix.getScaleInstance(scale, scale));
      pen.drawForm(drawn);
      pen.restoreGraphicsState();
      pen.transform(Matrix.getScaleInstance(unit, unit));
      write(pen, font, foot, paper.getWidth() / unit);
    }
  }

  /** @param width of the paper in the measure of A4 */
  private static void write(PDPageContentStream pen, PDFont font, Foot foot, float width) throws IOException {
    code(pen, new QrCode(foot.address));
    float left = CODE + 12;
    text(pen, font, 11, left, 75, "Quét mã hoặc mở địa chỉ này để xem bản mới nhất:");
    text(pen, font, 13, left, 57, foot.address);
    text(pen, font, 9, left, 42, foot.issuer);
    String line = "UBND xã, phường:";
    text(pen, font, 11, left, 22, line);
    pen.moveTo(left + font.getStringWidth(line) * 11 / 1000 + 6, 20);
    pen.lineTo(width - RIM, 20);
    pen.stroke();
  }

  private static void code(PDPageContentStream pen, QrCode code) throws IOException {
    float side = CODE / code.size();
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.isDark(column, row)) {
          pen.addRect(6 + column * side, 5 + (code.size() - 1 - row) * side, side, side);
        }
      }
    }
    pen.fill();
  }

  private static void text(PDPageContentStream pen, PDFont font, float size, float x, float y, String said) throws IOException {
    pen.beginText();
    pen.setFont(font, size);
    pen.newLineAtOffset(x, y);
    pen.showText(shown(font, said));
    pen.endText();
  }

  /** Names are free text: a sign the font does not have must not cost the pack. */
  private static String shown(PDFont font, String said) {
    StringBuilder known = new StringBuilder();
    said.codePoints().forEach(c -> known.append(hasGlyph(font, c) ? Character.toString(c) : "?"));
    return known.toString();
  }

  private static boolean hasGlyph(PDFont font, int sign) {
    try {
      font.encode(Character.toString(sign));
      return true;
    } catch (IOException | IllegalArgumentException absent) {
      return false;
    }
  }

  /** The document closes what it writes to; the ZIP goes on. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
