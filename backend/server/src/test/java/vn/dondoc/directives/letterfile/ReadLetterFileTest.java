package vn.dondoc.directives.letterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLetterFileTest {
  private static final ReadLetterFile WITHOUT_OCR = new ReadLetterFile(new Ocr("/nowhere/tesseract"));

  @Nested
  class Pdf {
    @Test
    void theTextLayerIsReadLineByLineAndPageByPage() throws Exception {
      LetterSource source = WITHOUT_OCR.read(PdfFiles.of(List.of(List.of("So: 215/UBND-VHTT", "1. Cong an thanh pho:", "- Chu tri tuyen truyen."), lines(30)), null));
      assertTrue(source.text().startsWith("So: 215/UBND-VHTT\n1. Cong an thanh pho:\n- Chu tri tuyen truyen."), source.text());
      assertEquals(2, source.facts().pages());
      assertFalse(source.facts().byOcr());
      assertEquals(List.of(), source.facts().signatures());
    }

    @Test
    void whatTheSignatureSaysIsToldAndAChangeIsSeen() throws Exception {
      byte[] signed = PdfFiles.signed(PdfFiles.of(List.of(lines(30)), null), "Nguyễn Văn Minh");
      SignatureFacts facts = WITHOUT_OCR.read(signed).facts().signatures().getFirst();
      assertEquals("Nguyễn Văn Minh", facts.signer());
      assertTrue(facts.intact());
      assertTrue(facts.wholeDocument());

      byte[] changed = signed.clone();
      int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
      changed[at + 1] = 'm';
      assertFalse(WITHOUT_OCR.read(changed).facts().signatures().getFirst().intact());

      byte[] longer = Arrays.copyOf(signed, signed.length + 4);
      Arrays.fill(longer, signed.length, longer.length, (byte) '\n');
      assertFalse(WITHOUT_OCR.read(longer).facts().signatures().getFirst().wholeDocument());
    }

    @Test
    void lockedBrokenAndEndlessOnesAreRefused() throws Exception {
      byte[] good = PdfFiles.of(List.of(lines(30)), null);
      refused("encrypted", PdfFiles.of(List.of(lines(30)), "mat-khau"));
      refused("broken", Arrays.copyOf(good, 60));
      refused("broken", "%PDF-1.7\n<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
      refused("too-many-pages", PdfFiles.of(java.util.Collections.nCopies(500, lines(1)), null));
    }

    @Test
    void everyWordHasItsPlaceOnItsPage() throws Exception {
      LetterSource source = WITHOUT_OCR.read(PdfFiles.of(List.of(lines(30), List.of("Trang hai: 26/10/2023, ".repeat(4))), null));
      PageWords first = source.pages().getFirst();
      WordBox word = first.words().get(1);
      assertEquals("hien", source.text().substring(word.from(), word.to()));
      assertEquals(WordBox.SURE, word.confidence());
      // Typed at 60, 740 points of 612 × 792, 12 points high
      assertEquals(980, first.words().getFirst().left(), 10);
      assertEquals(520, word.top(), 15);
      assertTrue(word.left() > first.words().getFirst().left() + first.words().getFirst().width());
      assertTrue(word.top() + word.height() > 660 && word.height() < 200, word.toString());
      PageWords second = source.pages().get(1);
      assertEquals("26/10/2023,", source.text().substring(second.words().get(2).from(), second.words().get(2).to()));
    }

    @Test
    void thePictureOfAPageIsAsLargeAsItsWordsSay() throws Exception {
      byte[] pdf = PdfFiles.of(List.of(lines(30)), null);
      PageWords words = WITHOUT_OCR.read(pdf).pages().getFirst();
      PagePicture picture = PagePicture.of(pdf, ReadLetterFile.PDF, 1);
      var drawn = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.jpeg()));
      assertEquals(List.of(words.width(), words.height()), List.of(drawn.getWidth(), drawn.getHeight()));
      assertThrows(UnreadableFile.class, () -> PagePicture.of(pdf, ReadLetterFile.PDF, 2));
    }

    @Test
    void ofALongLetterSixtyPagesHavePictures() throws Exception {
      LetterSource source = WITHOUT_OCR.read(PdfFiles.of(java.util.Collections.nCopies(61, lines(3)), null));
      assertEquals(60, source.pages().size());
      assertEquals(61, source.facts().pages());
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefusedBeforeItIsUnpacked() throws Exception {
      refused("picture-too-large", Bombs.content(200 << 20));
      refused("picture-too-large", Bombs.picture(30_000, 30_000, Png.header(30_000, 30_000)));
      refused("picture-too-large", Bombs.picture(100, 100, Bombs.jpegHeader(30_000, 30_000)));
      refused("broken", Bombs.packedTwice());
    }

    @Test
    void aFileThatIsSomethingElseBesidesIsReadAsThePdfItIs() throws Exception {
      byte[] pdf = PdfFiles.of(List.of(lines(30)), null);
      byte[] zip = zipOf("a.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(pdf, pdf.length + zip.length);
      System.arraycopy(zip, 0, both, pdf.length, zip.length);
      assertEquals(ReadLetterFile.PDF, WITHOUT_OCR.read(both).facts().mediaType());
      byte[] behind = new byte[pdf.length + 6];
      System.arraycopy("GIF89a".getBytes(StandardCharsets.UTF_8), 0, behind, 0, 6);
      System.arraycopy(pdf, 0, behind, 6, pdf.length);
      refused("type", behind);
    }

    @Test
    void aScanSaysHowToGetTextRecognition() throws Exception {
      refused("no-ocr", PdfFiles.of(List.of(List.of()), null));
    }
  }

  @Nested
  class Docx {
    @Test
    void theNumbersThatWordCountsAreWrittenOut() throws Exception {
      String text = WITHOUT_OCR.read(DocxFiles.letter()).text();
      assertTrue(text.contains("Số: 215/UBND-VHTT   TP. Lào Cai, ngày 12 tháng 10 năm 2023"), text);
      assertTrue(text.contains("1. Công an thành phố:\n- Chủ trì tuyên truyền.\n2. Phòng Kinh tế:\na) Rà soát.\nb) Báo cáo.\n3. Phòng Tư pháp:\na) Bồi dưỡng."), text);
    }

    @Test
    void macrosEntitiesAndOtherContainersAreRefused() throws Exception {
      byte[] good = DocxFiles.letter();
      refused("macros", DocxFiles.with(good, "word/vbaProject.bin", new byte[] {1}));
      refused("broken", DocxFiles.with(good, "word/document.xml",
          "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>".getBytes(StandardCharsets.UTF_8)));
      refused("broken", DocxFiles.with(good, "word/document.xml", new byte[40_000_000]));
      refused("broken", zipOf("a.txt", new byte[] {1}));
    }
  }

  @Nested
  class Others {
    @Test
    void anythingElseIsTold() {
      refused("type", "MZ".getBytes(StandardCharsets.UTF_8));
      refused("type", new byte[0]);
      refused("old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    }

    @Test
    void aPictureIsMeasuredBeforeItIsUnpacked() throws Exception {
      refused("picture-too-large", Png.header(30_000, 30_000));
      refused("broken", Arrays.copyOf(Png.header(100, 100), 12));
      refused("no-ocr", Png.header(1_000, 1_400));
    }

    @Test
    void whatTheRecognitionSeesIsTheTextAndItsFailureASentence(@TempDir Path folder) throws Exception {
      ReadLetterFile seeing = new ReadLetterFile(new Ocr(SeenPage.program(folder).toString()));
      LetterSource source = seeing.read(SeenPage.png("Số: 1/UBND\nngày 2/9\n\nKính gửi", word -> word.equals("2/9") ? 41 : 96));
      assertEquals("Số: 1/UBND\nngày 2/9\n\nKính gửi\n", source.text());
      assertTrue(source.facts().byOcr());
      PageWords page = source.pages().getFirst();
      assertEquals(List.of(1, 1240, 1754), List.of(page.number(), page.width(), page.height()));
      assertEquals(List.of("Số:", "1/UBND", "ngày", "2/9", "Kính", "gửi"), page.words().stream().map(w -> source.text().substring(w.from(), w.to())).toList());
      assertEquals(new WordBox(16, 19, 1210, 456, 242, 171, 42), page.words().get(3));
    }

    @Test
    void aRecognitionThatFailsIsASentence(@TempDir Path folder) throws Exception {
      for (String does : List.of("exit 3", "printf 'no rows'", "printf '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\tx\\t9\\t-1\\t\\n'")) {
        ReadLetterFile failing = new ReadLetterFile(new Ocr(SeenPage.script(folder, does).toString()));
        assertEquals("ocr-failed", assertThrows(UnreadableFile.class, () -> failing.read(Png.header(1_000, 1_400)), does).code());
      }
    }

    @Test
    void theLettersOfAScanArePageAfterPage(@TempDir Path folder) throws Exception {
      String rows = SeenPage.rows("Số: 1/UBND", word -> 90).replace("\t", "\\t").replace("\n", "\\n");
      ReadLetterFile seeing = new ReadLetterFile(new Ocr(SeenPage.script(folder, "printf '" + rows + "'").toString()));
      LetterSource source = seeing.read(PdfFiles.of(List.of(List.of(), List.of(), List.of()), null));
      assertEquals("Số: 1/UBND\n\n\n".repeat(3), source.text());
      assertEquals(List.of(0, 13, 26), source.pages().stream().map(page -> page.words().getFirst().from()).toList());
    }
  }

  private static void refused(String code, byte[] file) {
    assertEquals(code, assertThrows(UnreadableFile.class, () -> WITHOUT_OCR.read(file)).code());
  }

  private static List<String> lines(int count) {
    return java.util.Collections.nCopies(count, "Thuc hien nhiem vu duoc giao theo quy dinh.");
  }

  private static byte[] zipOf(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** A PNG that says how large it is and shows nothing. */
  private static final class Png {
    static byte[] header(int width, int height) {
      var bytes = java.nio.ByteBuffer.allocate(33);
      bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
      bytes.putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
      var crc = new java.util.zip.CRC32();
      crc.update(bytes.array(), 12, 17);
      return bytes.putInt((int) crc.getValue()).array();
    }
  }

  /** Word documents for the tests. */
  private static final class DocxFiles {
    static byte[] letter() throws IOException {
      try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(); var out = new ByteArrayOutputStream()) {
        var head = document.createTable(1, 2).getRow(0);
        head.getCell(0).setText("Số: 215/UBND-VHTT");
        head.getCell(1).setText("TP. Lào Cai, ngày 12 tháng 10 năm 2023");
        var numbered = document.createNumbering().addNum(NumberedList.add(document));
        item(document, numbered, 0, "Công an thành phố:");
        document.createParagraph().createRun().setText("- Chủ trì tuyên truyền.");
        item(document, numbered, 0, "Phòng Kinh tế:");
        item(document, numbered, 1, "Rà soát.");
        item(document, numbered, 1, "Báo cáo.");
        item(document, numbered, 0, "Phòng Tư pháp:");
        item(document, numbered, 1, "Bồi dưỡng.");
        document.write(out);
        return out.toByteArray();
      }
    }

    private static void item(org.apache.poi.xwpf.usermodel.XWPFDocument document, java.math.BigInteger list, int level, String text) {
      var paragraph = document.createParagraph();
      paragraph.setNumID(list);
      paragraph.setNumILvl(java.math.BigInteger.valueOf(level));
      paragraph.createRun().setText(text);
    }

    static byte[] with(byte[] docx, String name, byte[] bytes) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(docx)); ZipOutputStream zip = new ZipOutputStream(out)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (!entry.getName().equals(name)) {
            zip.putNextEntry(new ZipEntry(entry.getName()));
            in.transferTo(zip);
          }
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
      }
      return out.toByteArray();
    }
  }

  /** "1." with "a)" below it. */
  private static final class NumberedList {
    static java.math.BigInteger add(org.apache.poi.xwpf.usermodel.XWPFDocument document) {
      var list = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(java.math.BigInteger.ZERO);
      level(list, 0, org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.DECIMAL, "%1.");
      level(list, 1, org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.LOWER_LETTER, "%2)");
      return document.createNumbering().addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list));
    }

    private static void level(
        org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum list,
        int depth,
        org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.Enum format,
        String text) {
      var level = list.addNewLvl();
      level.setIlvl(java.math.BigInteger.valueOf(depth));
      level.addNewNumFmt().setVal(format);
      level.addNewLvlText().setVal(text);
      level.addNewStart().setVal(java.math.BigInteger.ONE);
    }
  }
}
