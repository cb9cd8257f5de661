package vn.dondoc.directives.letterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Samples;

/** Whatever a stranger posts as a letter: one sentence in either language, and nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BadLetterApiTest {
  private static final String PDF = ReadLetterFile.PDF;
  private static final String DOCX = ReadLetterFile.DOCX;
  private static final String TEXT = "text/plain";

  @Test
  void filesThatAreNoLetterAreRefused() throws Exception {
    byte[] good = TypedLetter.pdf(Samples.clean());
    refused(PDF, PdfFiles.of(List.of(List.of("Cong van")), "mat-khau"), 422, "letter-file-unreadable", "mật khẩu", "password");
    refused(PDF, Arrays.copyOf(good, good.length / 3), 422, "letter-file-unreadable", "hỏng", "broken");
    refused(PDF, Arrays.copyOf(good, good.length - 30), 422, "letter-file-unreadable", "cắt cụt", "cut off");
    refused(PDF, PdfFiles.of(Collections.nCopies(500, List.of("Trang")), null), 422, "letter-file-unreadable", "200 trang", "200 pages");
    refused(PDF, Bombs.content(300 << 20), 422, "letter-file-unreadable", "quá lớn", "too large");
    refused(PDF, Bombs.packedTwice(), 422, "letter-file-unreadable", "hỏng", "broken");
    refused(PDF, Bombs.picture(30_000, 30_000, Bombs.jpegHeader(30_000, 30_000)), 422, "letter-file-unreadable", "quá lớn", "too large");
    refused(PDF, new byte[0], 422, "letter-file-unreadable", "không phải PDF", "no PDF");
    refused(PDF, "<html>%PDF-1.7".getBytes(StandardCharsets.UTF_8), 422, "letter-file-unreadable", "không phải PDF", "no PDF");
    refused(DOCX, document("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>"), 422, "letter-file-unreadable", "hỏng", "broken");
    refused(DOCX, document("<a>".repeat(100_000)), 422, "letter-file-unreadable", "hỏng", "broken");
    refused("image/png", png(30_000, 30_000), 422, "letter-file-unreadable", "quá lớn", "too large");
  }

  @Test
  void textsThatAreNoLetterAreRefused() {
    refused(TEXT, "Dear colleagues,\n\nPlease send your report by Friday.\n".getBytes(StandardCharsets.UTF_8), 422, "letter-without-number", "số", "number");
    refused(TEXT, " \n\n".getBytes(StandardCharsets.UTF_8), 422, "letter-empty", "", "");
    refused(TEXT, new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE}, 422, "letter-not-text", "", "");
    refused(TEXT, (Samples.clean() + "a".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), 413, "too-large", "", "");
    for (String mark : List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Mật")) {
      refused(TEXT, (mark + "\n" + Samples.clean()).getBytes(StandardCharsets.UTF_8), 422, "letter-secret", "bí mật nhà nước", "State secret");
    }
  }

  @Test
  void aSecretLetterLeavesNothingInWhateverFormItComes() throws IOException {
    refused(PDF, TypedLetter.pdf("MẬT\n" + Samples.clean()), 422, "letter-secret", "bí mật nhà nước", "State secret");
  }

  @Test
  void sectionsThatDoNotAscendAreReadAndAsked() {
    String letter = "UBND THÀNH PHỐ LÀO CAI\nSố: 8871/UBND-VX\nLào Cai, ngày 12 tháng 10 năm 2023\nKính gửi: Công an thành phố.\n\n1. Công an thành phố:\n- Trực ban.\n3. Phòng Tư pháp:\n- Rà soát.\n2. Phòng Y tế:\n- Kiểm tra.\n";
    Response read = Api.as(Cast.DUNG).contentType(TEXT).body(letter.getBytes(StandardCharsets.UTF_8)).post("/directives/intake");
    assertEquals(201, read.statusCode());
    assertTrue(read.<List<String>>path("reading.findings.code").contains("I-34"), read.asString());
  }

  private static void refused(String type, byte[] body, int status, String code, String vi, String en) {
    int before = drafts();
    Response vietnamese = post(type, body, "vi");
    Response english = post(type, body, "en");
    for (Response answer : List.of(vietnamese, english)) {
      assertEquals(status, answer.statusCode(), code + " " + answer.asString());
      assertEquals(code, answer.path("code"));
      String sentence = answer.path("detail");
      assertTrue(sentence.length() > 20 && sentence.length() < 400 && !sentence.contains("detail."), sentence);
    }
    assertTrue(vietnamese.<String>path("detail").contains(vi), vietnamese.asString());
    assertTrue(english.<String>path("detail").toLowerCase(java.util.Locale.ROOT).contains(en.toLowerCase(java.util.Locale.ROOT)), english.asString());
    assertNotEquals(vietnamese.<String>path("detail"), english.path("detail"));
    assertEquals(before, drafts(), "nothing is kept");
  }

  private static Response post(String type, byte[] body, String language) {
    return Api.as(Cast.DUNG).header("Accept-Language", language).contentType(type).body(body).post("/directives/intake");
  }

  private static int drafts() {
    return Api.as(Cast.DUNG).get("/directives?status=DRAFT&limit=200").path("items.size()");
  }

  private static byte[] document(String xml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      put(zip, "_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      put(zip, "word/document.xml", "<?xml version=\"1.0\"?>" + xml);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] png(int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocate(33);
    bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), 12, 17);
    return bytes.putInt((int) sum.getValue()).array();
  }
}
