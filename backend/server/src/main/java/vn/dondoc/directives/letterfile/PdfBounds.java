package vn.dondoc.directives.letterfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What a PDF would become unpacked, told before anything of it is kept in memory: PDFBox unpacks a stream whole, and ten
 * megabytes may hold ten thousand.
 */
final class PdfBounds {
  private static final long MOST_OF_ONE_STREAM = 128L << 20;
  private static final long MOST_OF_ALL = 640L << 20;
  /** LZW and run lengths are rare and not measured: this much of them is harmless in any case. */
  private static final int MOST_UNMEASURED = 200_000;

  private static final List<COSName> DEFLATED = List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
  private static final List<COSName> UNMEASURED =
      List.of(COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);
  private static final List<String> STOPS = List.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  /** First byte of every deflated stream (RFC 1950). */
  private static final byte DEFLATE = 0x78;

  private long all;

  private PdfBounds() {}

  /** Before the document is opened: opening unpacks the streams that hold its objects. */
  static void requireBounded(byte[] file) throws UnreadableFile {
    PdfBounds bounds = new PdfBounds();
    for (int i = 0; i + STREAM.length + 2 < file.length; i++) {
      if (file[i] == 's' && java.util.Arrays.equals(file, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
        int start = i + STREAM.length;
        start += file[start] == '\r' ? 1 : 0;
        start += file[start] == '\n' ? 1 : 0;
        if (start < file.length && file[start] == DEFLATE) {
          bounds.count(new ByteArrayInputStream(file, start, file.length - start));
        }
      }
    }
  }

  /** The streams as the open document knows them: deflated inside another coding, and pictures by their points. */
  static void requireBounded(COSDocument document) throws UnreadableFile, IOException {
    PdfBounds bounds = new PdfBounds();
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
        bounds.require(stream);
      }
    }
  }

  /** Whether a stream of the document is packed in a way; JPEG 2000 is one that no reader here knows. */
  static boolean holds(COSDocument document, COSName filter) {
    return List.copyOf(document.getXrefTable().keySet()).stream()
        .anyMatch(key -> document.getObjectFromPool(key).getObject() instanceof COSStream stream && filters(stream).contains(filter));
  }

  private void require(COSStream stream) throws UnreadableFile, IOException {
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      requirePoints(stream);
    }
    List<COSName> filters = filters(stream);
    long packings = filters.stream().filter(f -> DEFLATED.contains(f) || UNMEASURED.contains(f)).count();
    boolean unmeasured = filters.stream().anyMatch(UNMEASURED::contains) && stream.getLength() > MOST_UNMEASURED;
    if (packings > 1 || unmeasured) {
      throw new UnreadableFile("broken");
    }
    if (filters.size() > 1 && packings == 1) {
      try (InputStream packed = new PDStream(stream).createInputStream(STOPS)) {
        count(packed);
      }
    }
  }

  /** What the dictionary says, and what a JPEG says of itself, which counts. */
  private static void requirePoints(COSStream image) throws UnreadableFile, IOException {
    Pictures.requireBounded(image.getInt(COSName.WIDTH, COSName.W, 0), image.getInt(COSName.HEIGHT, COSName.H, 0));
    COSBase parameters = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (parameters instanceof COSArray list && list.size() > 0) {
      parameters = list.getObject(list.size() - 1);
    }
    if (parameters instanceof COSDictionary fax) {
      Pictures.requireBounded(fax.getInt(COSName.COLUMNS, 1728), fax.getInt(COSName.ROWS, 0));
    }
    if (filters(image).contains(COSName.JBIG2_DECODE)) {
      try (InputStream segments = new PDStream(image).createInputStream(List.of(COSName.JBIG2_DECODE.getName()))) {
        Jbig2Bounds.require(segments.readAllBytes());
      }
      if (parameters instanceof COSDictionary dictionary && dictionary.getDictionaryObject(COSName.JBIG2_GLOBALS) instanceof COSStream globals) {
        try (InputStream shared = globals.createInputStream()) {
          Jbig2Bounds.require(shared.readAllBytes());
        }
      }
    }
    if (filters(image).equals(List.of(COSName.DCT_DECODE))) {
      try (InputStream jpeg = image.createRawInputStream()) {
        Pictures.requireBounded(jpeg.readAllBytes());
      }
    }
  }

  private static List<COSName> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray several) {
      return several.toList().stream().filter(COSName.class::isInstance).map(COSName.class::cast).toList();
    }
    return filters instanceof COSName one ? List.of(one) : List.of();
  }

  /** Unpacks and throws away; broken data ends it, since it ends the reader, too. */
  private void count(InputStream packed) throws UnreadableFile {
    byte[] in = new byte[1 << 14];
    byte[] out = new byte[1 << 16];
    long one = 0;
    try (Inflater inflater = new Inflater()) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int read = packed.read(in);
          if (read <= 0) {
            return;
          }
          inflater.setInput(in, 0, read);
        }
        int made = inflater.inflate(out);
        one += made;
        all += made;
        if (one > MOST_OF_ONE_STREAM || all > MOST_OF_ALL) {
          throw new UnreadableFile("picture-too-large");
        }
        if (made == 0 && inflater.needsDictionary()) {
          return;
        }
      }
    } catch (DataFormatException | IOException broken) {
      // The reader will meet the same and tell it
    }
  }
}
