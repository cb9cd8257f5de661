package vn.dondoc.uploads.content;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** WebP chunk by chunk. Held in memory: the length of the whole stands at its head. */
final class WebpPicture {
  private static final long LARGEST = 50L << 20;
  private static final int EXIF_AND_XMP = 0x08 | 0x04;

  private WebpPicture() {}

  static Picture copy(DataInputStream in, OutputStream out, long length) throws IOException, RefusedFile {
    byte[] head = in.readNBytes(12);
    if (length > LARGEST || head.length < 12 || !name(head, 0).equals("RIFF") || !name(head, 8).equals("WEBP")) {
      throw new RefusedFile("broken");
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    Picture size = new Picture(0, 0);
    for (byte[] chunk = in.readNBytes(8); chunk.length == 8; chunk = in.readNBytes(8)) {
      long count = (Picture.little(chunk, 4) | (long) Picture.little(chunk, 6) << 16) & 0xffffffffL;
      byte[] body = in.readNBytes((int) Math.min(count + (count & 1), LARGEST));
      String name = name(chunk, 0);
      size = size.width() > 0 ? size : size(name, body);
      if (name.equals("VP8X") && body.length > 0) {
        body[0] &= ~EXIF_AND_XMP;
      }
      if (!name.equals("EXIF") && !name.equals("XMP ")) {
        kept.write(chunk);
        kept.write(body);
      }
    }
    int total = kept.size() + 4;
    out.write(head, 0, 4);
    out.write(new byte[] {(byte) total, (byte) (total >> 8), (byte) (total >> 16), (byte) (total >> 24)});
    out.write(head, 8, 4);
    kept.writeTo(out);
    return size;
  }

  private static Picture size(String name, byte[] body) {
    if (name.equals("VP8X") && body.length >= 10) {
      return new Picture(Picture.little24(body, 4) + 1, Picture.little24(body, 7) + 1);
    }
    if (name.equals("VP8L") && body.length >= 5) {
      int bits = Picture.little(body, 1) | Picture.little(body, 3) << 16;
      return new Picture((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    if (name.equals("VP8 ") && body.length >= 10) {
      return new Picture(Picture.little(body, 6) & 0x3fff, Picture.little(body, 8) & 0x3fff);
    }
    return new Picture(0, 0);
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.US_ASCII);
  }
}
