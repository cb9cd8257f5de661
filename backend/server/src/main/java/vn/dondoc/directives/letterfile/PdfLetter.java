package vn.dondoc.directives.letterfile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.spi.IIORegistry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF: its text layer where it has one, else what OCR sees on its pages. */
final class PdfLetter {
  private static final int MOST_PAGES = 200;
  private static final int MOST_SCANNED_PAGES = 30;
  private static final long MOST_MEMORY = 256L << 20;
  private static final int MOST_CHARACTERS = 1_000_000;
  /** A page of a letter has some 2,000; a scan with a stamp of the scanner's has a line or two. */
  private static final int FEWEST_CHARACTERS_A_PAGE = 40;
  private static final int DPI = 300;
  private static final byte[] END = {'%', '%', 'E', 'O', 'F'};
  /** At 300 dpi a page wider or longer than this (in points, 1/72 inch) would be a picture bomb: A3 is 842 × 1191. */
  private static final float LONGEST_SIDE = 1_700;

  static {
    // Told by name: the picture service looks for readers once, by whichever class loader happens to ask first
    IIORegistry.getDefaultInstance().registerServiceProvider(new JBIG2ImageReaderSpi());
  }

  private final Ocr ocr;

  PdfLetter(Ocr ocr) {
    this.ocr = ocr;
  }

  static PDDocument open(byte[] file) throws IOException {
    return Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
  }

  LetterSource read(byte[] file) throws UnreadableFile {
    PdfBounds.requireBounded(file);
    try (PDDocument document = open(file)) {
      requireWhole(file);
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw new UnreadableFile("too-many-pages");
      }
      PdfBounds.requireBounded(document.getDocument());
      List<SignatureFacts> signatures = Signatures.of(document, file);
      PlacedText layer = new PlacedText(MOST_CHARACTERS);
      PdfWords.write(document, layer);
      boolean scanned = layer.toString().strip().length() < (long) FEWEST_CHARACTERS_A_PAGE * pages;
      PlacedText text = scanned ? scanned(document, pages) : layer;
      if (text.toString().isBlank()) {
        throw new UnreadableFile(PdfBounds.holds(document.getDocument(), COSName.JPX_DECODE) ? "jpeg2000" : "ocr-failed");
      }
      return LetterSource.paged(text, ReadLetterFile.PDF, pages, scanned, signatures);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableFile("encrypted");
    } catch (IOException | RuntimeException broken) { // PDFBox tells a broken file by many kinds of exception
      throw new UnreadableFile("broken");
    }
  }

  /** PDFBox reads what is left of a file that was cut off: the letter would lack its last pages without a word. */
  private static void requireWhole(byte[] file) throws UnreadableFile {
    for (int at = file.length - END.length; at >= 0; at--) {
      if (Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
        return;
      }
    }
    throw new UnreadableFile("truncated");
  }

  /** Page after page is drawn, since a document has one reader; as many as there are processors are recognised at once. */
  private PlacedText scanned(PDDocument document, int pages) throws IOException, UnreadableFile {
    if (pages > MOST_SCANNED_PAGES) {
      throw new UnreadableFile("too-many-scanned-pages");
    }
    for (int page = 0; page < pages; page++) {
      var box = document.getPage(page).getCropBox();
      if (box.getWidth() > LONGEST_SIDE || box.getHeight() > LONGEST_SIDE) {
        throw new UnreadableFile("picture-too-large");
      }
    }
    ocr.requireInstalled();
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    List<Future<String>> seen = new ArrayList<>();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int page = 0; page < pages; page++) {
        if (page >= Ocr.AT_ONCE) {
          rows(seen.get(page - Ocr.AT_ONCE));
        }
        byte[] picture = graymap(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
        seen.add(readers.submit(() -> ocr.rows(picture)));
      }
      return written(document, seen);
    }
  }

  private static PlacedText written(PDDocument document, List<Future<String>> seen) throws UnreadableFile {
    PlacedText text = new PlacedText(MOST_CHARACTERS);
    for (int page = 0; page < seen.size(); page++) {
      OcrWords.write(rows(seen.get(page)), text);
      text.write("\n\n");
      var sheet = document.getPage(page);
      text.endPage(page + 1, PagePicture.sizeOf(sheet.getCropBox(), sheet.getRotation()));
    }
    return text;
  }

  private static String rows(Future<String> page) throws UnreadableFile {
    try {
      return page.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnreadableFile("ocr-failed");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof UnreadableFile told ? told : new UnreadableFile("ocr-failed");
    }
  }

  /** The plainest format there is (PGM): packing a page as PNG would take longer than drawing it. */
  private static byte[] graymap(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(image.getWidth() * image.getHeight() + 20);
    out.write("P5 %d %d 255\n".formatted(image.getWidth(), image.getHeight()).getBytes(StandardCharsets.US_ASCII));
    out.write(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return out.toByteArray();
  }
}
