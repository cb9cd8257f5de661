package vn.dondoc.uploads.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.support.Pictures;

class PictureTest {
  @TempDir Path folder;

  @Test
  void aPhotoLosesPlaceAndDeviceAndKeepsEveryPixel() throws Exception {
    byte[] sent = Pictures.jpegWithPlace(40, 30);
    byte[] kept = cleaned(sent, FileType.JPEG, new Picture(40, 30));
    String text = new String(kept, StandardCharsets.UTF_8);
    assertFalse(text.contains(Pictures.DEVICE) || text.contains("script"), "device, comment and tail are gone");
    assertTrue(text.contains("ICC_PROFILE"), "the colours stay");
    assertArrayEquals(pixels(sent), pixels(kept));
    ByteBuffer exif = ByteBuffer.wrap(kept, 2 + 4 + 6, 26);
    assertEquals(0x4d4d002a, exif.getInt(), "one directory, big endian");
    exif.position(2 + 4 + 6 + 8);
    assertEquals(1, exif.getShort(), "with one entry");
    assertEquals(0x0112, exif.getShort(), "which way is up");
    exif.position(2 + 4 + 6 + 18);
    assertEquals(6, exif.getShort());
    assertArrayEquals(kept, cleaned(kept, FileType.JPEG, new Picture(40, 30)), "clean stays as it is");
  }

  @Test
  void aPngLosesItsTextAndWhatLiesBehindIt() throws Exception {
    byte[] plain = Pictures.png(12, 9);
    byte[] text = "tEXtAuthor\0Mẩy".getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(text);
    byte[] sent = new byte[plain.length + text.length + 8 + 5];
    ByteBuffer.wrap(sent).put(plain, 0, 33).putInt(text.length - 4).put(text).putInt((int) crc.getValue()).put(plain, 33, plain.length - 33).put("PK...".getBytes(StandardCharsets.US_ASCII));
    assertArrayEquals(plain, cleaned(sent, FileType.PNG, new Picture(12, 9)));
  }

  @Test
  void aWebpLosesExifAndItsFlag() throws Exception {
    byte[] head = {0x08, 0, 0, 0, 99, 0, 0, 49, 0, 0};
    byte[] sent = riff(chunk("VP8X", head), chunk("EXIF", "GPS".getBytes(StandardCharsets.US_ASCII)), chunk("VP8L", new byte[] {0x2f, 0, 0, 0, 0, 0}));
    byte[] kept = cleaned(sent, FileType.WEBP, new Picture(100, 50));
    head[0] = 0;
    assertArrayEquals(riff(chunk("VP8X", head), chunk("VP8L", new byte[] {0x2f, 0, 0, 0, 0, 0})), kept);
  }

  @Test
  void aSmallFileThatClaimsToBeHugeIsRefused() throws Exception {
    byte[] png = Pictures.png(1, 1);
    ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
    assertEquals("pixels", assertThrows(RefusedFile.class, () -> cleaned(png, FileType.PNG, null)).code());
  }

  @Test
  void cutAtAnyByteItIsRefusedAndNothingElse() throws Exception {
    for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG}) {
      byte[] whole = type == FileType.PNG ? Pictures.png(4, 4) : Pictures.jpeg(4, 4);
      for (int end = 0; end < whole.length; end++) {
        byte[] part = Arrays.copyOf(whole, end);
        assertEquals("broken", assertThrows(RefusedFile.class, () -> cleaned(part, type, null), type + " cut at " + end).code());
      }
    }
  }

  private byte[] cleaned(byte[] sent, FileType type, Picture expected) throws IOException, RefusedFile {
    Path from = Files.write(folder.resolve("sent"), sent);
    Path to = folder.resolve("kept");
    Picture size = Picture.copy(from, to, type);
    if (expected != null) {
      assertEquals(expected, size);
    }
    return Files.readAllBytes(to);
  }

  private static int[] pixels(byte[] picture) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] chunk(String name, byte[] body) {
    return ByteBuffer.allocate(8 + body.length + body.length % 2).order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII)).putInt(body.length).put(body).array();
  }

  private static byte[] riff(byte[]... chunks) {
    int length = Arrays.stream(chunks).mapToInt(c -> c.length).sum();
    ByteBuffer all = ByteBuffer.allocate(12 + length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    all.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(length + 4).put("WEBP".getBytes(StandardCharsets.US_ASCII));
    Arrays.stream(chunks).forEach(all::put);
    return all.array();
  }
}
