package vn.dondoc.directives.letterfile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF: its text layer where it has one, else what OCR sees on its pages. */
final class PdfLetter {
  private static final int MOST_PAGES = 200;
  private static final int MOST_SCANNED_PAGES = 30;
  private static final long MOST_MEMORY = 256L << 20;
  private static final int MOST_CHARACTERS = 1_000_000;
  /** A page of a letter has some 2,000; a scan with a stamp of the scanner's has a line or two. */
  private static final int FEWEST_CHARACTERS_A_PAGE = 40;
  private static final int DPI = 300;
  /** At 300 dpi a page wider or longer than this (in points, 1/72 inch) would be a picture bomb: A3 is 842 × 1191. */
  private static final float LONGEST_SIDE = 1_700;

  private final Ocr ocr;

  PdfLetter(Ocr ocr) {
    this.ocr = ocr;
  }

  LetterSource read(byte[] file) throws UnreadableFile {
    try (PDDocument document =
        Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw new UnreadableFile("too-many-pages");
      }
      List<SignatureFacts> signatures = Signatures.of(document, file);
      String text = layer(document);
      boolean scanned = text.strip().length() < (long) FEWEST_CHARACTERS_A_PAGE * pages;
      return LetterSource.of(
          scanned ? scanned(document, pages) : text, ReadLetterFile.PDF, pages, scanned, signatures);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableFile("encrypted");
    } catch (IOException | RuntimeException broken) { // PDFBox tells a broken file by many kinds of exception
      throw new UnreadableFile("broken");
    }
  }

  private static String layer(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\n\n");
    BoundedWriter words = new BoundedWriter(MOST_CHARACTERS);
    stripper.writeText(document, words);
    return words.toString();
  }

  private String scanned(PDDocument document, int pages) throws IOException, UnreadableFile {
    if (pages > MOST_SCANNED_PAGES) {
      throw new UnreadableFile("too-many-scanned-pages");
    }
    ocr.requireInstalled();
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    StringBuilder text = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      var box = document.getPage(page).getCropBox();
      if (box.getWidth() > LONGEST_SIDE || box.getHeight() > LONGEST_SIDE) {
        throw new UnreadableFile("picture-too-large");
      }
      text.append(ocr.text(png(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)))).append("\n\n");
    }
    return text.toString();
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** Stops a text that would never end. */
  private static final class BoundedWriter extends Writer {
    private final StringWriter words = new StringWriter();
    private final int most;

    BoundedWriter(int most) {
      this.most = most;
    }

    @Override
    public void write(char[] buffer, int from, int count) throws IOException {
      if (words.getBuffer().length() + count > most) {
        throw new IOException("more text than a letter has");
      }
      words.write(buffer, from, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return words.toString();
    }
  }
}
