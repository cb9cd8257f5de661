package vn.dondoc.directives.letterfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures are asked for their size before anybody unpacks them: a small file may hold a billion points. */
final class Pictures {
  /** An A4 page at 600 dpi has 35 million points. */
  private static final long MOST_POINTS = 40_000_000;

  private Pictures() {}

  static void requireBounded(byte[] file) throws UnreadableFile {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new UnreadableFile("broken");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        requireBounded(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException broken) {
      throw new UnreadableFile("broken");
    }
  }

  static void requireBounded(long width, long height) throws UnreadableFile {
    if (width * height > MOST_POINTS) {
      throw new UnreadableFile("picture-too-large");
    }
  }
}
