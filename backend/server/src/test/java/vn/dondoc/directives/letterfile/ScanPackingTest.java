package vn.dondoc.directives.letterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as scanners pack them. */
class ScanPackingTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 1_100;

  @Test
  void aPagePackedAsJbig2IsSeen() throws Exception {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(PagePicture.of(pdf(jbig2(WIDTH, HEIGHT), COSName.JBIG2_DECODE), ReadLetterFile.PDF, 1).jpeg()));
    assertTrue(new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2)).getRed() < 60, "the bar in the middle is black");
    assertTrue(new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 8)).getRed() > 200, "the paper is white");
  }

  @Test
  void aJbig2PageThatSaysItIsHugeIsRefused(@TempDir Path folder) throws Exception {
    assertRefused("picture-too-large", pdf(jbig2(60_000, 60_000), COSName.JBIG2_DECODE), folder);
    assertRefused("broken", pdf(new byte[] {0, 0, 0, 0, 48, (byte) 0xE0, 0x1F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0, 0, 0}, COSName.JBIG2_DECODE), folder);
  }

  @Test
  void aPagePackedAsJpeg2000IsToldAndNotReadAsEmpty(@TempDir Path folder) throws Exception {
    assertRefused("jpeg2000", pdf(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10}, COSName.JPX_DECODE), folder);
  }

  @Test
  void aBlankPageIsToldAndNotReadAsEmpty(@TempDir Path folder) throws Exception {
    assertRefused("ocr-failed", PdfFiles.of(java.util.List.of(java.util.List.of()), null), folder);
  }

  /** Read by a recognition that sees a page without a word. */
  private static void assertRefused(String code, byte[] file, Path folder) throws IOException {
    ReadLetterFile seeing = new ReadLetterFile(new Ocr(SeenPage.script(folder, "printf '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t2480\\t3508\\t-1\\t\\n'").toString()));
    assertEquals(code, assertThrows(UnreadableFile.class, () -> seeing.read(file)).code());
  }

  private static byte[] pdf(byte[] packed, COSName filter) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream raw = stream.createRawOutputStream()) {
        raw.write(packed);
      }
      stream.setItem(COSName.TYPE, COSName.XOBJECT);
      stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
      stream.setItem(COSName.FILTER, filter);
      stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      stream.setInt(COSName.BITS_PER_COMPONENT, 1);
      stream.setInt(COSName.WIDTH, WIDTH);
      stream.setInt(COSName.HEIGHT, HEIGHT);
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.drawImage(new PDImageXObject(new PDStream(stream), page.getResources()), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  /** One region that holds what a fax would (T.6): the plainest picture JBIG2 knows. */
  private static byte[] jbig2(int width, int height) throws IOException {
    byte[] fax = fax();
    ByteBuffer out = ByteBuffer.allocate(200 + fax.length);
    out.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19).putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0).putShort((short) 0);
    out.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + fax.length);
    out.putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0).put((byte) 1).put(fax);
    out.putInt(2).put((byte) 49).put((byte) 0).put((byte) 1).putInt(0);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  /** A black bar across the middle of a white page. */
  private static byte[] fax() throws IOException {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    pen.fillRect(0, HEIGHT * 2 / 5, WIDTH, HEIGHT / 5);
    pen.dispose();
    try (PDDocument document = new PDDocument(); InputStream packed = CCITTFactory.createFromImage(document, page).getCOSObject().createRawInputStream()) {
      return packed.readAllBytes();
    }
  }
}
