package vn.dondoc.uploads.content;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** ITU-T T.81 segment by segment. */
final class JpegPicture {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;

  private final DataInputStream in;
  private final OutputStream out;
  private Picture size = new Picture(0, 0);

  private JpegPicture(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  static Picture copy(DataInputStream in, OutputStream out) throws IOException, RefusedFile {
    return new JpegPicture(in, out).copy();
  }

  private Picture copy() throws IOException, RefusedFile {
    if (in.readUnsignedShort() != 0xff00 + START) {
      throw new RefusedFile("broken");
    }
    marker(START);
    int code = nextMarker();
    while (code != END) {
      if (code != 0x01 && (code < 0xd0 || code > 0xd7)) { // those stand alone
        segment(code);
      }
      code = code == SCAN ? entropyCoded() : nextMarker();
    }
    marker(END); // what lies behind is no part of the picture
    return size;
  }

  private void segment(int code) throws IOException, RefusedFile {
    int length = in.readUnsignedShort() - 2;
    if (length < 0) {
      throw new RefusedFile("broken");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new java.io.EOFException();
    }
    if (code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc && length >= 5) {
      ByteBuffer frame = ByteBuffer.wrap(body);
      size = new Picture(frame.getShort(3) & 0xffff, frame.getShort(1) & 0xffff);
    }
    int orientation = code == 0xe1 ? orientation(body) : 1;
    if (orientation > 1) {
      write(0xe1, onlyOrientation(orientation));
    } else if (isKept(code, body)) {
      write(code, body);
    }
  }

  /** Of the application segments JFIF, the colour profile and Adobe's colour transform belong to the picture. */
  private static boolean isKept(int code, byte[] body) {
    boolean application = code >= 0xe0 && code <= 0xef;
    if (!application) {
      return code != COMMENT;
    }
    return switch (code) {
      case 0xe0 -> startsWith(body, "JFIF\0");
      case 0xe2 -> startsWith(body, "ICC_PROFILE\0");
      case 0xee -> startsWith(body, "Adobe");
      default -> false;
    };
  }

  /** Data of a scan up to the marker that ends it. */
  private int entropyCoded() throws IOException {
    for (int b = in.readUnsignedByte(); ; b = in.readUnsignedByte()) {
      if (b == 0xff) {
        int next = in.readUnsignedByte();
        while (next == 0xff) {
          next = in.readUnsignedByte();
        }
        if (next != 0 && (next < 0xd0 || next > 0xd7)) {
          return next;
        }
        out.write(0xff);
        out.write(next);
      } else {
        out.write(b);
      }
    }
  }

  private int nextMarker() throws IOException, RefusedFile {
    if (in.readUnsignedByte() != 0xff) {
      throw new RefusedFile("broken");
    }
    int code = in.readUnsignedByte();
    while (code == 0xff) {
      code = in.readUnsignedByte();
    }
    return code;
  }

  private void marker(int code) throws IOException {
    out.write(0xff);
    out.write(code);
  }

  private void write(int code, byte[] body) throws IOException {
    marker(code);
    out.write(body.length + 2 >> 8);
    out.write(body.length + 2);
    out.write(body);
  }

  /** Which way is up: tag 0x0112 of the first directory; 1 where none is told. */
  private static int orientation(byte[] exif) {
    if (!startsWith(exif, "Exif\0\0") || exif.length < 22) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(Arrays.copyOfRange(exif, 6, exif.length));
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xffffffffL;
    if (directory + 2 > tiff.limit()) {
      return 1;
    }
    int entries = tiff.getShort((int) directory) & 0xffff;
    for (long at = directory + 2, i = 0; i < entries && at + 12 <= tiff.limit(); at += 12, i++) {
      if (tiff.getShort((int) at) == 0x0112) {
        int value = tiff.getShort((int) at + 8) & 0xffff;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** A whole Exif segment that says nothing else. */
  private static byte[] onlyOrientation(int value) {
    return ByteBuffer.allocate(32)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put("MM".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) value)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private static boolean startsWith(byte[] body, String text) {
    byte[] prefix = text.getBytes(StandardCharsets.US_ASCII);
    return body.length >= prefix.length && Arrays.equals(body, 0, prefix.length, prefix, 0, prefix.length);
  }
}
