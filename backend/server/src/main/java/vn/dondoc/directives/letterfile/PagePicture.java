package vn.dondoc.directives.letterfile;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The picture of one page, to be looked at: 150 dpi for A4, never larger than that.
 *
 * @param jpeg its bytes
 */
public record PagePicture(byte[] jpeg) {
  private static final float DPI = 150;
  private static final float POINTS_PER_INCH = 72;
  /** A4 at 150 dpi is 1240 × 1754. */
  private static final int LONGEST = 1_800;

  private static final float QUALITY = 0.85f;

  /** @param width in points of the picture */
  record Size(int width, int height) {
    static Size of(double width, double height, double wantedScale) {
      double scale = Math.min(wantedScale, LONGEST / Math.max(width, height));
      return new Size(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }
  }

  /**
   * @param page from 1
   */
  public static PagePicture of(byte[] file, String mediaType, int page) throws UnreadableFile {
    try {
      BufferedImage picture = mediaType.equals(ReadLetterFile.PDF) ? ofPdf(file, page) : ofPicture(file);
      return new PagePicture(jpeg(picture));
    } catch (IOException | RuntimeException broken) { // the decoders tell a broken picture by many kinds of exception
      throw new UnreadableFile("broken");
    }
  }

  static Size sizeOf(PDRectangle box, int rotation) {
    boolean lying = rotation % 180 != 0;
    double scale = DPI / POINTS_PER_INCH;
    return lying ? Size.of(box.getHeight(), box.getWidth(), scale) : Size.of(box.getWidth(), box.getHeight(), scale);
  }

  private static BufferedImage ofPdf(byte[] file, int page) throws IOException {
    try (PDDocument document = PdfLetter.open(file)) {
      var sheet = document.getPage(page - 1);
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      Size size = sizeOf(sheet.getCropBox(), sheet.getRotation());
      float points = Math.max(sheet.getCropBox().getWidth(), sheet.getCropBox().getHeight());
      // Half a point more, since the renderer cuts what is left of a point
      return renderer.renderImage(page - 1, (Math.max(size.width(), size.height()) + 0.5f) / points, ImageType.RGB);
    }
  }

  static Size sizeOf(byte[] picture) throws UnreadableFile {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in, true, true);
        return Size.of(reader.getWidth(0), reader.getHeight(0), 1);
      } finally {
        reader.dispose();
      }
    } catch (IOException broken) {
      throw new UnreadableFile("broken");
    }
  }

  /** Read in steps, so that only what will be shown is unpacked. */
  private static BufferedImage ofPicture(byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in, true, true);
        Size size = Size.of(reader.getWidth(0), reader.getHeight(0), 1);
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / Math.max(size.width(), size.height()));
        ImageReadParam few = reader.getDefaultReadParam();
        few.setSourceSubsampling(step, step, 0, 0);
        return drawn(reader.read(0, few), size);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage drawn(BufferedImage picture, Size size) {
    BufferedImage small = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, size.width(), size.height(), java.awt.Color.WHITE, null);
    pen.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(target);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
