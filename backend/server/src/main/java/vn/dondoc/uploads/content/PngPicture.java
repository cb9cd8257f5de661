package vn.dondoc.uploads.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG chunk by chunk: those that make the picture. */
final class PngPicture {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final Set<String> KEPT =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

  private PngPicture() {}

  static Picture copy(DataInputStream in, OutputStream to) throws IOException, RefusedFile {
    DataOutputStream out = new DataOutputStream(to);
    if (in.readLong() != SIGNATURE) {
      throw new RefusedFile("broken");
    }
    out.writeLong(SIGNATURE);
    Picture size = null;
    String name = "";
    while (!name.equals("IEND")) {
      int length = in.readInt();
      byte[] code = in.readNBytes(4);
      name = new String(code, StandardCharsets.US_ASCII);
      if (length < 0 || (size == null) != name.equals("IHDR") || name.equals("IHDR") && length != 13) {
        throw new RefusedFile("broken");
      }
      boolean kept = KEPT.contains(name);
      DataOutputStream target = kept ? out : new DataOutputStream(OutputStream.nullOutputStream());
      target.writeInt(length);
      target.write(code);
      if (name.equals("IHDR")) {
        size = new Picture(in.readInt(), in.readInt());
        target.writeInt(size.width());
        target.writeInt(size.height());
        length -= 8;
      }
      Picture.pass(in, target, length + 4L); // with its checksum
    }
    out.flush();
    return size;
  }
}
