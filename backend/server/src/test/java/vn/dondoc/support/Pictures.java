package vn.dondoc.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as phones make them: noise, so that they are large, with a place and a device in them. */
public final class Pictures {
  public static final String DEVICE = "Điện thoại của bà Mẩy";

  private Pictures() {}

  public static byte[] jpeg(int width, int height) {
    return encoded(width, height, "jpg");
  }

  public static byte[] png(int width, int height) {
    return encoded(width, height, "png");
  }

  /** Exif with a device, GPS and orientation 6 behind the start, a comment, a colour profile, and a page behind the end. */
  public static byte[] jpegWithPlace(int width, int height) {
    byte[] plain = jpeg(width, height);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xe1, exif());
    segment(out, 0xe2, "ICC_PROFILE\0\1\1profile".getBytes(StandardCharsets.ISO_8859_1));
    segment(out, 0xfe, DEVICE.getBytes(StandardCharsets.UTF_8));
    out.write(plain, 2, plain.length - 2);
    out.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] exif() {
    byte[] device = DEVICE.getBytes(StandardCharsets.UTF_8);
    ByteBuffer tiff = ByteBuffer.allocate(6 + 8 + 2 + 36 + 4 + device.length).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 3);
    tiff.putShort((short) 0x010f).putShort((short) 2).putInt(device.length).putInt(50);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(8);
    return tiff.putInt(0).put(device).array();
  }

  private static void segment(ByteArrayOutputStream out, int code, byte[] body) {
    out.write(0xff);
    out.write(code);
    out.write(body.length + 2 >> 8);
    out.write(body.length + 2);
    out.writeBytes(body);
  }

  private static byte[] encoded(int width, int height, String format) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(width * 31L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
