package vn.dondoc.materials.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.support.Pictures;

/** What is made of good files, and that hostile ones end in a code and not in a fault. */
class MakingTest {
  private static final String PDF = "application/pdf";
  @TempDir Path folder;

  @Test
  void aPictureBecomesSmallerOnesAndPages() throws Exception {
    Path photo = file(Pictures.png(1200, 500));
    Making.Made thumbnail = make("image/png", RenditionKind.THUMBNAIL, photo);
    assertEquals(320, thumbnail.file().width());
    assertEquals(1200, make("image/png", RenditionKind.WEB_1600, photo).file().width(), "never larger than it was");
    assertEquals(1200, make("image/png", RenditionKind.FACTS, photo).facts().width());
    make("image/png", RenditionKind.PRINT_A3, photo);
    try (PDDocument page = Loader.loadPDF(made().toFile())) {
      assertEquals(PDRectangle.A3.getHeight(), page.getPage(0).getMediaBox().getWidth(), 1, "a lying picture lies on the page");
    }
  }

  @Test
  void aPdfBecomesAPictureAndPagesWithoutItsScripts() throws Exception {
    Path scripted = pdf(3, true);
    FileFacts facts = make(PDF, RenditionKind.FACTS, scripted).facts();
    assertEquals(3, facts.pages());
    assertEquals(true, facts.active());
    assertEquals(false, make(PDF, RenditionKind.FACTS, pdf(1, false)).facts().active());
    assertTrue(make(PDF, RenditionKind.PREVIEW, scripted).file().width() <= 1200);
    for (RenditionKind kind : new RenditionKind[] {RenditionKind.PRINT_A4, RenditionKind.PRINT_A4_BW}) {
      make(PDF, kind, scripted);
      try (PDDocument print = Loader.loadPDF(made().toFile())) {
        assertEquals(3, print.getNumberOfPages());
        assertNull(print.getDocumentCatalog().getOpenAction());
        assertEquals(PDRectangle.A4.getWidth(), print.getPage(0).getMediaBox().getWidth(), 1);
      }
    }
  }

  @Test
  void wordsThatHardlyStandOutAreTold() throws Exception {
    assertEquals(1.2, words(new Color(0xff, 0xe0, 0x8a), new Color(0xff, 0xf4, 0xd6)), 0.2);
    assertEquals(21, words(Color.BLACK, Color.WHITE), 2.5);
    assertTrue(words(new Color(0x0b, 0x4f, 0x4a), new Color(0xff, 0xf4, 0xd6)) > 7);
    assertNull(make("image/jpeg", RenditionKind.FACTS, file(Pictures.jpeg(900, 700))).facts().contrast(), "noise says nothing");
    assertNull(make("image/png", RenditionKind.FACTS, file(Pictures.png(8, 8))).facts().contrast());
  }

  /** Strokes as wide as those of letters, in rows. */
  private double words(Color ink, Color ground) throws Exception {
    BufferedImage poster = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = poster.createGraphics();
    pen.setColor(ground);
    pen.fillRect(0, 0, 1000, 700);
    pen.setColor(ink);
    for (int x = 100; x < 900; x += 14) {
      pen.fillRect(x, 240, 6, 60);
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(poster, "jpg", bytes);
    return make("image/jpeg", RenditionKind.FACTS, file(bytes.toByteArray())).facts().contrast();
  }

  @Test
  void aWaveTellsItsLength() throws Exception {
    FileFacts facts = make("audio/wav", RenditionKind.FACTS, file(wave(2))).facts();
    assertEquals(8000, facts.sampleRate());
  }

  /** What is known without ffmpeg stays known without it. */
  @Test
  void theLengthOfAWaveIsReadWithoutOtherPrograms() throws Exception {
    FileFacts facts = SoundFacts.of("audio/wav", file(wave(2)));
    assertEquals(8000, facts.sampleRate());
  }

  /** With ffmpeg on the machine a video tells all of it and gets its picture; without, both are known to be unknown. */
  @Test
  void aVideoTellsItsLengthAndShowsAPictureWhereTheMachineCan() throws Exception {
    if (!Ffmpeg.isPresent()) {
      refused("no-ffmpeg", "video/mp4", RenditionKind.POSTER, new byte[] {0});
      return;
    }
    Path video = folder.resolve("video.mp4");
    Process made =
        new ProcessBuilder(
                "ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi", "-i", "testsrc=duration=2:size=320x180:rate=10", "-pix_fmt", "yuv420p", "-c:v", "mpeg4", video.toString())
            .start();
    assertEquals(0, made.waitFor());
    FileFacts facts = make("video/mp4", RenditionKind.FACTS, video).facts();
    assertEquals(2.0, facts.seconds());
    assertEquals("mpeg4", facts.codec());
    assertEquals(320, facts.width());
    assertEquals(320, make("video/mp4", RenditionKind.POSTER, video).file().width());
    byte[] playlist = "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n".getBytes(StandardCharsets.US_ASCII);
    refused("broken", "video/mp4", RenditionKind.FACTS, playlist);
    refused("broken", "video/mp4", RenditionKind.POSTER, playlist);
  }

  @Test
  void theSheetsOfAPackHaveTheirFoot() throws Exception {
    make("image/png", RenditionKind.PRINT_A4, file(Pictures.png(600, 800)));
    Path sheet = Files.copy(made(), folder.resolve("sheet.pdf"));
    ByteArrayOutputStream pack = new ByteArrayOutputStream();
    PrintPack.write(
        List.of(new PrintPack.Sheet("01-print-a4.pdf", sheet), new PrintPack.Sheet("02-print-a4.pdf", sheet)),
        new PrintPack.Foot("https://tuyentruyen.example/m/ACDEFGHJ", "Phòng Văn hóa và Thông tin \uD83D\uDE00"), pack);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.toByteArray()))) {
      for (String name : List.of("01-print-a4.pdf", "02-print-a4.pdf")) {
        assertEquals(name, zip.getNextEntry().getName());
        try (PDDocument print = Loader.loadPDF(zip.readAllBytes())) {
          assertEquals(PDRectangle.A4.getHeight(), print.getPage(0).getMediaBox().getHeight(), 1);
          String said = new PDFTextStripper().getText(print);
          assertTrue(said.contains("https://tuyentruyen.example/m/ACDEFGHJ"), said);
          assertTrue(said.contains("UBND xã, phường:") && said.contains("Phòng Văn hóa và Thông tin ?"), said);
          assertEquals("https://tuyentruyen.example/m/ACDEFGHJ", scanned(new PDFRenderer(print).renderImageWithDPI(0, 150)));
        }
      }
      assertNull(zip.getNextEntry());
    }
  }

  /** As a phone would. */
  private static String scanned(BufferedImage sheet) throws Exception {
    int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
    var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels)));
    return new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  @ParameterizedTest
  @EnumSource(RenditionKind.class)
  void hostileFilesEndInACode(RenditionKind kind) throws IOException {
    refused("broken", PDF, kind, "%PDF-1.7\nnonsense".getBytes(StandardCharsets.US_ASCII));
    byte[] whole = Files.readAllBytes(pdf(1, false));
    refusedOrMade(PDF, kind, Arrays.copyOf(whole, whole.length / 2));
    byte[] cut = Arrays.copyOf(Pictures.png(300, 300), 60);
    if (kind == RenditionKind.FACTS) {
      refusedOrMade("image/png", kind, cut); // its size stands in the first bytes
    } else {
      refused("broken", "image/png", kind, cut);
    }
    refused("broken", "image/png", kind, "GIF89a<script>".getBytes(StandardCharsets.US_ASCII));
    if (kind != RenditionKind.FACTS) {
      refused("too-many-pixels", "image/png", kind, bomb());
    }
  }

  @Test
  void whatIsLockedOrTooLargeIsNamed() throws Exception {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
      document.save(locked.toFile());
    }
    refused("encrypted", PDF, RenditionKind.PREVIEW, Files.readAllBytes(locked));
    refused("too-many-pages", PDF, RenditionKind.PRINT_A4, Files.readAllBytes(pdf(41, false)));
    Path wide = folder.resolve("wide.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(200_000, 2)));
      document.save(wide.toFile());
    }
    refused("too-many-pixels", PDF, RenditionKind.PREVIEW, Files.readAllBytes(wide));
  }

  private Making.Made make(String type, RenditionKind kind, Path original) throws IOException, CannotMake {
    return Making.of(type, kind, original, made());
  }

  private Path made() {
    return folder.resolve("made");
  }

  private void refused(String code, String type, RenditionKind kind, byte[] bytes) throws IOException {
    Path hostile = file(bytes);
    Exception refused = assertThrows(Exception.class, () -> make(type, kind, hostile));
    assertTrue(refused instanceof IOException || refused instanceof CannotMake cannot && cannot.code().equals(code), refused.toString());
  }

  /** A reader may mend what is cut off; it may only not run wild. */
  private void refusedOrMade(String type, RenditionKind kind, byte[] bytes) throws IOException {
    try {
      make(type, kind, file(bytes));
    } catch (CannotMake | IOException refused) {
      assertTrue(refused.getMessage() == null || refused.getMessage().length() < 10_000);
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("original" + bytes.length), bytes);
  }

  private Path pdf(int pages, boolean scripted) throws IOException {
    Path file = folder.resolve("pages" + pages + scripted + ".pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(PDRectangle.A5));
      }
      if (scripted) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** Claims 60,000 × 60,000 pixels in 60 bytes. */
  private static byte[] bomb() {
    byte[] small = Pictures.png(8, 8);
    ByteBuffer.wrap(small).putInt(16, 60_000).putInt(20, 60_000);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(small, 12, 17);
    ByteBuffer.wrap(small).putInt(29, (int) crc.getValue());
    return small;
  }

  private static byte[] wave(int seconds) {
    int size = 8000 * seconds;
    ByteBuffer out = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + size).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
    out.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8);
    return out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size).array();
  }
}
