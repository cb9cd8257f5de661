package vn.dondoc.directives;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Samples;
import vn.dondoc.support.Strangers;

/** A letter as a file: read like its text, kept as it came, seen by whoever sees the directive. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class IntakeFileApiTest {
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void aWordDocumentIsReadLikeItsTextAndKeptAsItCame() throws IOException {
    byte[] file = docx(Samples.clean());
    Response asText = Samples.intake(Cast.DUNG);
    Response asFile = send(Cast.DUNG, DOCX, file, "..\\Công văn \u202E215.docx");
    asFile.then().statusCode(201)
        .body("reading.number.value", equalTo(asText.path("reading.number.value")))
        .body("reading.issuedOn.value", equalTo(asText.path("reading.issuedOn.value")))
        .body("reading.clauses.size()", equalTo(asText.path("reading.clauses.size()")))
        .body("file.name", equalTo("Công văn 215.docx"))
        .body("file.size", equalTo(file.length))
        .body("file.pages", nullValue())
        .body("file.byOcr", equalTo(false));
    String id = asFile.path("directive");
    Response original = Api.as(Cast.DUNG).accept("application/octet-stream").get("/directives/" + id + "/letter-file");
    assertArrayEquals(file, original.asByteArray());
    assertTrue(original.header("Content-Disposition").startsWith("attachment;"), original.header("Content-Disposition"));
    Api.as(Cast.STRANGE_COORDINATOR).get("/directives/" + id + "/letter-file").then().statusCode(404);
    Api.as(Cast.HOA).get("/directives/" + id + "/letter-file").then().statusCode(404);
    Api.as(Cast.DUNG).get("/directives/" + asText.path("directive") + "/letter-file").then().statusCode(404).body("detail", containsString("dán"));
  }

  @Test
  void whatGivesNoLetterIsRefusedInASentenceAndLeavesNothing() {
    int before = Api.as(Cast.DUNG).get("/directives?status=DRAFT&limit=200").path("items.size()");
    send(Cast.HOA, "application/pdf", "%PDF-".getBytes(StandardCharsets.UTF_8), "a.pdf").then().statusCode(403);
    send(Cast.DUNG, "application/pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "a.pdf").then().statusCode(422)
        .body("code", equalTo("letter-file-unreadable")).body("detail", containsString("hỏng"));
    send(Cast.DUNG, "application/pdf", new byte[] {'M', 'Z'}, "a.pdf").then().statusCode(422).body("detail", containsString("không phải PDF"));
    send(Cast.DUNG, "application/zip", new byte[] {1}, "a.zip").then().statusCode(415);
    Api.as(Cast.DUNG).get("/directives?status=DRAFT&limit=200").then().body("items.size()", equalTo(before));
  }

  @Test
  void aSecretLetterInAFileIsRefusedAndNotKept() throws IOException {
    send(Cast.DUNG, DOCX, docx("MẬT\n" + Samples.clean()), "mat.docx").then().statusCode(422).body("code", equalTo("letter-secret"));
  }

  private static Response send(Cast who, String type, byte[] file, String name) {
    return Api.as(who).contentType(type).queryParam("fileName", name).body(file).post("/directives/intake");
  }

  private static byte[] docx(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      return out.toByteArray();
    }
  }
}
