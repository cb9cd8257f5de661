package vn.dondoc.shared.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** The QR code of an address as a PNG for a page. */
final class QrImage {
  private static final int SCALE = 6;

  private QrImage() {}

  static byte[] png(String address) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      BitMatrix squares =
          new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
      int side = squares.getWidth() * SCALE;
      BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          picture.setRGB(x, y, squares.get(x / SCALE, y / SCALE) ? 0 : 0xFFFFFF);
        }
      }
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
