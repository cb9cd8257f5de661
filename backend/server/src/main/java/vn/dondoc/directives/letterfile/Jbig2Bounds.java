package vn.dondoc.directives.letterfile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What the segments of a JBIG2 picture (ITU-T T.88, part 7) say they would become, read before anything is unpacked: the
 * page and every region tell their size, dictionaries how many symbols they make.
 */
final class Jbig2Bounds {
  private static final int PAGE = 48;
  private static final int SYMBOLS = 0;
  private static final Set<Integer> REGIONS = Set.of(4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43);
  private static final int MOST_SYMBOLS = 65_536;
  private static final long UNKNOWN_LENGTH = 0xFFFF_FFFFL;

  private Jbig2Bounds() {}

  static void require(byte[] segments) throws UnreadableFile {
    ByteBuffer in = ByteBuffer.wrap(segments);
    try {
      while (in.remaining() > 10) {
        segment(in);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException broken) {
      throw new UnreadableFile("broken");
    }
  }

  private static void segment(ByteBuffer in) throws UnreadableFile {
    long number = in.getInt() & 0xFFFF_FFFFL;
    int flags = in.get();
    int type = flags & 0x3F;
    skipReferences(in, number);
    in.position(in.position() + ((flags & 0x40) == 0 ? 1 : Integer.BYTES));
    long length = in.getInt() & 0xFFFF_FFFFL;
    int data = in.position();
    if (type == PAGE || REGIONS.contains(type)) {
      Pictures.requireBounded(in.getInt() & 0xFFFF_FFFFL, rows(in, type));
    } else if (type == SYMBOLS) {
      requireFew(in);
    }
    in.position(length == UNKNOWN_LENGTH ? in.limit() : Math.toIntExact(Math.min(in.limit(), data + length)));
  }

  /** A page whose height comes with its stripes is as high as these make it; each is measured as a region. */
  private static long rows(ByteBuffer in, int type) {
    long height = in.getInt() & 0xFFFF_FFFFL;
    return type == PAGE && height == UNKNOWN_LENGTH ? 1 : height;
  }

  private static void skipReferences(ByteBuffer in, long number) {
    int count = (in.get(in.position()) & 0xFF) >>> 5;
    int bytes = 1;
    if (count > 4) {
      count = in.getInt(in.position()) & 0x1FFF_FFFF;
      bytes = Integer.BYTES + (count + 8) / 8;
    }
    int each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
    in.position(Math.addExact(in.position(), Math.addExact(bytes, Math.multiplyExact(count, each))));
  }

  /** Flags, the template's own points, then how many symbols go out and how many are new. */
  private static void requireFew(ByteBuffer in) throws UnreadableFile {
    int flags = in.getShort();
    boolean packed = (flags & 1) != 0;
    boolean refined = (flags & 2) != 0;
    int template = flags >>> 10 & 3;
    int points = (packed ? 0 : template == 0 ? 8 : 2) + (refined && (flags >>> 12 & 1) == 0 ? 4 : 0);
    in.position(in.position() + points);
    if ((in.getInt() & 0xFFFF_FFFFL) > MOST_SYMBOLS || (in.getInt() & 0xFFFF_FFFFL) > MOST_SYMBOLS) {
      throw new UnreadableFile("picture-too-large");
    }
  }
}
