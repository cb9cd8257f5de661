package vn.dondoc.uploads.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A photo without what it tells about its maker: place, device, comments, embedded previews, and anything behind its
 * end. By lists of what is kept, not of what is dropped, and without decoding, so nothing of the picture is lost and
 * nothing is unpacked. (No library does this: those at hand remove one kind of metadata each.)
 *
 * @param width pixels
 * @param height pixels
 */
public record Picture(int width, int height) {
  /** Twice the largest that phones make; a small file can claim any size and fill the memory of whoever opens it. */
  private static final long MOST_PIXELS = 250_000_000;

  /** Copies what is kept and tells the size. */
  public static Picture copy(Path from, Path to, FileType type) throws IOException, RefusedFile {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 1 << 16));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
      Picture picture =
          switch (type) {
            case JPEG -> JpegPicture.copy(in, out);
            case PNG -> PngPicture.copy(in, out);
            case WEBP -> WebpPicture.copy(in, out, Files.size(from));
            case GIF -> gif(in, out);
            default -> throw new IllegalArgumentException("no picture: " + type);
          };
      if (picture.width <= 0 || picture.height <= 0) {
        throw new RefusedFile("broken");
      }
      if ((long) picture.width * picture.height > MOST_PIXELS) {
        throw new RefusedFile("pixels");
      }
      return picture;
    } catch (EOFException cut) {
      throw new RefusedFile("broken");
    }
  }

  /** GIF knows no place and no device; it is copied as it is. */
  private static Picture gif(DataInputStream in, OutputStream out) throws IOException {
    byte[] head = in.readNBytes(10);
    if (head.length < 10) {
      throw new EOFException();
    }
    out.write(head);
    in.transferTo(out);
    return new Picture(little(head, 6), little(head, 8));
  }

  static int little(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  static int little24(byte[] bytes, int at) {
    return little(bytes, at) | (bytes[at + 2] & 0xff) << 16;
  }

  static void pass(DataInputStream in, OutputStream out, long count) throws IOException {
    byte[] buffer = new byte[1 << 13];
    for (long left = count; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
