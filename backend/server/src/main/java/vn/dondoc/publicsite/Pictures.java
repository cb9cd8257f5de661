package vn.dondoc.publicsite;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.dondoc.shared.codes.QrCode;

/**
 * Pictures that the service draws: the preview that a shared link shows, and QR codes. The letters are drawn from the
 * outlines of the font that comes with PDFBox, because a server has no fonts of its own.
 */
final class Pictures {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int MARGIN = 80;
  private static final int EDGE = 40;
  private static final int FRAME = 6;
  private static final int MOST_BESIDE = 560;
  private static final int MOST_LINES = 5;
  private static final Color BRAND = new Color(0x0b4f4a);
  private static final Color GONE = new Color(0x8b1a14);
  private static final Color GOLD = new Color(0xf2b63d);
  private static final TrueTypeFont LETTERS = letters();

  private Pictures() {}

  private static TrueTypeFont letters() {
    try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(font));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * The title, beside what the work looks like where it has a look.
   *
   * @param above a short line over the title
   * @param below a short line under it
   */
  static BufferedImage preview(String above, String title, String below, Optional<BufferedImage> poster) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = ground(image, BRAND);
    int used = poster.map(p -> beside(pen, p)).orElse(0);
    words(pen, above, title, below, WIDTH - 2 * MARGIN - used);
    pen.dispose();
    return image;
  }

  /** What portals show in the place of something that went away. */
  static BufferedImage gone(String above, String title, String below) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = ground(image, GONE);
    words(pen, above, title, below, WIDTH - 2 * MARGIN);
    pen.dispose();
    return image;
  }

  private static Graphics2D ground(BufferedImage image, Color colour) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(colour);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(GOLD);
    pen.fillRect(0, 0, 24, HEIGHT);
    return pen;
  }

  /** At the right edge, whole; how much of the width it takes. */
  private static int beside(Graphics2D pen, BufferedImage poster) {
    double scale = Math.min((double) MOST_BESIDE / poster.getWidth(), (HEIGHT - 2.0 * EDGE) / poster.getHeight());
    int width = Math.max(1, (int) (poster.getWidth() * scale));
    int height = Math.max(1, (int) (poster.getHeight() * scale));
    int x = WIDTH - EDGE - width;
    int y = (HEIGHT - height) / 2;
    pen.setColor(Color.WHITE);
    pen.fillRect(x - FRAME, y - FRAME, width + 2 * FRAME, height + 2 * FRAME);
    pen.drawImage(poster, x, y, width, height, null);
    return width + EDGE;
  }

  private static void words(Graphics2D pen, String above, String title, String below, int width) {
    pen.setColor(GOLD);
    line(pen, fitting(above, 34, width), 34, MARGIN + 20);
    pen.setColor(Color.WHITE);
    int size = title.length() > 90 || width < WIDTH / 2 ? 52 : 72;
    List<String> lines = wrapped(title, size, width);
    int y = MARGIN + 120;
    for (String line : shortened(lines)) {
      line(pen, fitting(line, size, width), size, y);
      y += size * 5 / 4;
    }
    pen.setColor(GOLD);
    line(pen, fitting(below, 32, width), 32, HEIGHT - MARGIN + 10);
  }

  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
    kept.set(MOST_LINES - 1, kept.getLast() + "…");
    return kept;
  }

  /** A line that is too long ends in dots. */
  private static String fitting(String text, int size, int width) {
    String kept = text;
    while (width(kept, size) > width && kept.length() > 2) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), kept.endsWith("…") ? -2 : -1)) + "…";
    }
    return kept;
  }

  static byte[] qr(String address) {
    QrCode code = new QrCode(address);
    int scale = 12;
    BufferedImage image = new BufferedImage(code.size() * scale, code.size() * scale, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, code.isDark(x / scale, y / scale) ? 0x000000 : 0xffffff);
      }
    }
    return png(image);
  }

  static byte[] png(BufferedImage image) {
    return written(image, "png");
  }

  static byte[] jpeg(BufferedImage image) {
    return written(image, "jpg");
  }

  private static byte[] written(BufferedImage image, String format) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> wrapped(String text, int size, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private static double width(String text, int size) {
    return text.codePoints().mapToDouble(c -> advance(glyph(c), size)).sum();
  }

  /** Titles come in many languages: a sign the font does not have must not cost the picture. */
  private static synchronized int glyph(int codePoint) {
    try {
      return LETTERS.getUnicodeCmapLookup().getGlyphId(codePoint);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static synchronized double advance(int glyph, int size) {
    try {
      return LETTERS.getAdvanceWidth(glyph) * (double) size / LETTERS.getUnitsPerEm();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One thread at a time: the font reads its outlines as they are asked for. */
  private static synchronized void line(Graphics2D pen, String text, int size, int baseline) {
    double x = MARGIN;
    try {
      double scale = (double) size / LETTERS.getUnitsPerEm();
      for (int codePoint : text.codePoints().toArray()) {
        int glyph = glyph(codePoint);
        GlyphData outline = LETTERS.getGlyph().getGlyph(glyph);
        if (outline != null) {
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, baseline);
          pen.fill(place.createTransformedShape(outline.getPath()));
        }
        x += advance(glyph, size);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
