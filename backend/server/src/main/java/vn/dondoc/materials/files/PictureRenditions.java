package vn.dondoc.materials.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Smaller pictures and pages for the printer. A picture is never decoded larger than it is needed. */
final class PictureRenditions {
  /** 100 million pixels in the file; decoded they are thinned out on the way. */
  private static final long MOST_PIXELS = 100_000_000;

  /** Pixels across, when words are looked for. */
  static final int LOOKED_AT = 1000;

  private PictureRenditions() {}

  static Making.Made make(RenditionKind kind, Path original, Path made) throws IOException, CannotMake {
    return switch (kind) {
      case FACTS -> facts(original);
      case THUMBNAIL -> scaled(original, made, 320);
      case WEB_800 -> scaled(original, made, 800);
      case WEB_1600, PREVIEW, POSTER -> scaled(original, made, 1600);
      case PRINT_A4 -> page(original, made, 2400, PdfPages.A4, false);
      case PRINT_A3 -> page(original, made, 3400, PdfPages.A3, false);
      case PRINT_A4_BW -> page(original, made, 2400, PdfPages.A4, true);
    };
  }

  private static Making.Made facts(Path original) throws IOException, CannotMake {
    try (ImageInputStream stream = ImageIO.createImageInputStream(original.toFile())) {
      ImageReader reader = reader(stream);
      try {
        boolean shown = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
        Double contrast = shown ? Contrast.weakest(onWhite(fitting(read(original, LOOKED_AT), LOOKED_AT))) : null;
        return Making.Made.facts(FileFacts.ofPicture(reader.getWidth(0), reader.getHeight(0), contrast));
      } finally {
        reader.dispose();
      }
    }
  }

  private static Making.Made scaled(Path original, Path made, int width) throws IOException, CannotMake {
    BufferedImage picture = onWhite(fitting(read(original, width), width));
    write(picture, made);
    return Making.Made.jpeg(picture.getWidth(), picture.getHeight());
  }

  private static Making.Made page(Path original, Path made, int pixels, org.apache.pdfbox.pdmodel.common.PDRectangle size, boolean gray)
      throws IOException, CannotMake {
    BufferedImage picture = onWhite(fitting(read(original, pixels), pixels));
    PdfPages.ofPicture(gray ? gray(picture) : picture, size, made);
    return Making.Made.pdf();
  }

  /** Thinned while it is read, to about twice what is wanted. */
  static BufferedImage read(Path original, int wanted) throws IOException, CannotMake {
    try (ImageInputStream stream = ImageIO.createImageInputStream(original.toFile())) {
      ImageReader reader = reader(stream);
      try {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          throw new CannotMake("too-many-pixels");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / (wanted * 2));
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReader reader(ImageInputStream stream) throws CannotMake {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    if (!readers.hasNext()) {
      throw new CannotMake("broken");
    }
    ImageReader reader = readers.next();
    reader.setInput(stream, true, true);
    return reader;
  }

  /** Never larger than it was. */
  static BufferedImage fitting(BufferedImage picture, int width) throws IOException {
    if (picture.getWidth() <= width && picture.getHeight() <= width * 2) {
      return picture;
    }
    return Thumbnails.of(picture).size(width, width * 2).asBufferedImage();
  }

  /** JPEG knows no transparency. */
  static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plain.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
    pen.dispose();
    return plain;
  }

  static BufferedImage gray(BufferedImage picture) {
    BufferedImage gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = gray.createGraphics();
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return gray;
  }

  static void write(BufferedImage picture, Path made) throws IOException {
    Thumbnails.of(picture).scale(1).outputFormat("jpg").outputQuality(0.82).toOutputStream(java.nio.file.Files.newOutputStream(made));
  }
}
