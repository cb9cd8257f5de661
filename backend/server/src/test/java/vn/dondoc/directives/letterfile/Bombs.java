package vn.dondoc.directives.letterfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Small PDFs that are large inside. */
final class Bombs {
  private Bombs() {}

  /** A page whose drawing is nothing but blanks. */
  static byte[] content(int length) throws IOException {
    return with(blanks(length), COSName.FLATE_DECODE);
  }

  static byte[] packedTwice() throws IOException {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (OutputStream packing = new DeflaterOutputStream(twice)) {
      packing.write(blanks(1_000));
    }
    COSArray filters = new COSArray();
    filters.add(COSName.FLATE_DECODE);
    filters.add(COSName.FLATE_DECODE);
    return with(twice.toByteArray(), filters);
  }

  private static byte[] blanks(int length) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream packing = new DeflaterOutputStream(packed)) {
      byte[] some = new byte[1 << 16];
      java.util.Arrays.fill(some, (byte) ' ');
      for (int done = 0; done < length; done += some.length) {
        packing.write(some);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] with(byte[] packed, org.apache.pdfbox.cos.COSBase filter) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream content = document.getDocument().createCOSStream();
      try (OutputStream raw = content.createRawOutputStream()) {
        raw.write(packed);
      }
      content.setItem(COSName.FILTER, filter);
      page.setContents(new PDStream(content));
      document.save(out);
      return out.toByteArray();
    }
  }

  /** @param bytes a JPEG, or anything for a picture whose dictionary tells its size */
  static byte[] picture(int width, int height, byte[] bytes) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream image = document.getDocument().createCOSStream();
      try (OutputStream raw = image.createRawOutputStream()) {
        raw.write(bytes);
      }
      image.setItem(COSName.TYPE, COSName.XOBJECT);
      image.setItem(COSName.SUBTYPE, COSName.IMAGE);
      image.setInt(COSName.WIDTH, width);
      image.setInt(COSName.HEIGHT, height);
      image.setInt(COSName.BITS_PER_COMPONENT, 8);
      image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      image.setItem(COSName.FILTER, COSName.DCT_DECODE);
      PDResources resources = new PDResources();
      resources.getCOSObject().setItem(COSName.XOBJECT, new org.apache.pdfbox.cos.COSDictionary());
      ((org.apache.pdfbox.cos.COSDictionary) resources.getCOSObject().getDictionaryObject(COSName.XOBJECT)).setItem(COSName.getPDFName("Im1"), image);
      page.setResources(resources);
      document.save(out);
      return out.toByteArray();
    }
  }

  /** The marks of a JPEG up to where its picture would begin. */
  static byte[] jpegHeader(int width, int height) {
    ByteBuffer jpeg = ByteBuffer.allocate(25);
    jpeg.put(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC0, 0, 11, 8});
    jpeg.putShort((short) height).putShort((short) width).put(new byte[] {1, 1, 0x11, 0});
    jpeg.put(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
    return jpeg.array();
  }
}
