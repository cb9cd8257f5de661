package vn.dondoc.directives.letterfile;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Letters as offices make them: typed with Word's usual font and margins, printed, and put on the scanner a little askew. */
public final class TypedLetter {
  private static final float SIZE = 13;
  private static final float LEADING = 18;
  private static final float LEFT = 85;
  private static final float WIDTH = 595 - LEFT - 57;

  private TypedLetter() {}

  /** Wide gaps inside a line are kept: what stands right of them begins in the right half, as in the head of a letter. */
  public static byte[] pdf(String text) {
    try (PDDocument document = new PDDocument(); InputStream face = TypedLetter.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
      PDFont font = PDType0Font.load(document, face);
      List<String> lines = wrapped(text, font);
      int aPage = 39;
      for (int from = 0; from < lines.size(); from += aPage) {
        page(document, font, lines.subList(from, Math.min(lines.size(), from + aPage)));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
      float y = 842 - 65;
      for (String line : lines) {
        String[] halves = line.strip().split(" {3,}", 2);
        show(pen, font, halves[0], LEFT, y);
        if (halves.length == 2) {
          show(pen, font, halves[1], 297, y);
        }
        y -= LEADING;
      }
    }
  }

  private static void show(PDPageContentStream pen, PDFont font, String words, float x, float y) throws IOException {
    pen.beginText();
    pen.setFont(font, SIZE);
    pen.newLineAtOffset(x, y);
    pen.showText(words);
    pen.endText();
  }

  private static List<String> wrapped(String text, PDFont font) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\r?\n")) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.contains("   ") ? new String[] {paragraph} : paragraph.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > WIDTH) {
          lines.add(line.toString());
          line = new StringBuilder(word);
        } else {
          line = new StringBuilder(longer);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Pages as pictures of 200 dpi with grain, turned by a part of a degree. */
  public static byte[] scanned(byte[] pdf, double degrees, int grain) {
    try (PDDocument typed = Loader.loadPDF(pdf); PDDocument scan = new PDDocument()) {
      for (int i = 0; i < typed.getNumberOfPages(); i++) {
        BufferedImage page = askew(new PDFRenderer(typed).renderImageWithDPI(i, 200, ImageType.GRAY), degrees, grain, i);
        PDPage sheet = new PDPage(PDRectangle.A4);
        scan.addPage(sheet);
        try (PDPageContentStream pen = new PDPageContentStream(scan, sheet)) {
          pen.drawImage(JPEGFactory.createFromImage(scan, page, 0.6f), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      scan.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static BufferedImage askew(BufferedImage page, double degrees, int grain, int seed) {
    BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = turned.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, page.getWidth(), page.getHeight());
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
    pen.drawImage(page, 0, 0, null);
    pen.dispose();
    Random random = new Random(seed);
    var raster = turned.getRaster();
    for (int y = 0; y < turned.getHeight(); y++) {
      for (int x = 0; x < turned.getWidth(); x++) {
        int gray = raster.getSample(x, y, 0);
        raster.setSample(x, y, 0, Math.clamp(Math.round(gray * 0.86 + 20 + random.nextGaussian() * grain), 0, 255));
      }
    }
    return turned;
  }
}
