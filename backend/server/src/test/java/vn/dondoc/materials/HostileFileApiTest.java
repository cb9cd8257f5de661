package vn.dondoc.materials;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.materials.files.MakeRenditions;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.support.Works;

/** An editor's file that means harm, from the upload to the reader's browser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class HostileFileApiTest {
  private static final byte[] PAGE = "<html><script>alert(document.domain)</script></html>".getBytes(StandardCharsets.UTF_8);
  @Inject Passwords passwords;
  @Inject MakeRenditions renditions;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  /** The address of a file that is public now, with its variant. */
  private static String[] live(String name, byte[] bytes) {
    String work = Works.work(Cast.LAN, "POSTER", "Tệp lạ " + name);
    String variant = Works.variant(Cast.LAN, work, "{\"language\":\"vi\",\"format\":\"IMAGE\"}");
    String upload = Tus.whole(Cast.LAN, "material", name, bytes);
    String file =
        Works.write(Cast.LAN, variant, "{\"title\":\"A\",\"altText\":\"Một tấm hình\",\"files\":[\"%s\"]}".formatted(upload))
            .statusCode(200).extract().path("content.files[0].id");
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    Works.approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    return new String[] {"/material-variants/" + variant + "/files/" + file, variant, work};
  }

  private static Response read(String path) {
    return Api.as(Cast.NOBODY).get(path);
  }

  @Test
  void aPictureThatIsAlsoAPageIsKeptAsThePictureAlone() throws IOException {
    var both = new ByteArrayOutputStream();
    both.write(Pictures.png(40, 30));
    both.write(PAGE);
    Response served = read(live("trang.html", both.toByteArray())[0]);
    served.then().statusCode(200).contentType("image/png").header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", containsString(".png"));
    assertFalse(new String(served.asByteArray(), StandardCharsets.ISO_8859_1).contains("alert("));
  }

  @Test
  void aDrawingWithAScriptIsSavedAndNeverShown() {
    String drawing = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>";
    String[] place = live("hinh.svg", drawing.getBytes(StandardCharsets.UTF_8));
    read(place[0]).then().statusCode(200).contentType("image/svg+xml").header("Content-Disposition", startsWith("attachment"))
        .header("Content-Security-Policy", containsString("sandbox")).header("X-Content-Type-Options", "nosniff");
    String code = Api.as(Cast.NOBODY).get("/propaganda-materials/" + place[2]).path("shortCode");
    String page = RestAssured.given().get("/cong-bo/tai-lieu/" + code + "/vi").asString();
    assertFalse(page.matches("(?s).*<img[^>]+hinh\\.svg.*"), "no browser draws it within our page");
  }

  @Test
  void aPdfWithAScriptIsToldAndSavedOnly() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
      pdf.save(bytes);
    }
    String[] place = live("to-roi.pdf", bytes.toByteArray());
    renditions.makeThoseAsked();
    Works.get(Cast.LAN, place[1]).then().body("renditions.find { it.kind == 'FACTS' }.facts.active", equalTo(true));
    read(place[0]).then().statusCode(200).contentType("application/pdf").header("Content-Disposition", startsWith("attachment"));
    String print = new String(read(place[0] + "?rendition=PRINT_A4").asByteArray(), StandardCharsets.ISO_8859_1);
    assertFalse(print.contains("JavaScript"), "what is made of it carries no script");
  }

  @Test
  void aBombAndAPageAreRefusedAndNothingStays() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(nothing);
      }
    }
    refused("bai.docx", bomb.toByteArray(), "bomb");
    refused("bai.pdf", PAGE, "type");
    Tus.tryBegin(Cast.LAN, "material", "rong.pdf", 0, null).then().statusCode(422);
  }

  private static void refused(String name, byte[] bytes, String code) {
    String id = Tus.begin(Cast.LAN, "material", name, bytes.length);
    Tus.append(Cast.LAN, id, 0, bytes).statusCode(422);
    Tus.as(Cast.LAN).get("/uploads/" + id).then().body("state", equalTo("REFUSED")).body("problem.code", equalTo(code));
  }

  /** Who has begun gets what was promised, whole; who comes later gets nothing. */
  @Test
  void withdrawnWhileItIsDownloadedEndsWholeAndIsThenGone() throws Exception {
    String noise = new Random(5).ints(3_000_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    String[] place = live("dai.txt", noise.getBytes(StandardCharsets.US_ASCII));
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1" + place[0])).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        String begun = new String(body.readNBytes(1000), StandardCharsets.US_ASCII);
        Works.verb(Cast.LAN, place[1], "withdraw", "{\"reason\":\"Sai số\"}").statusCode(200);
        read(place[0]).then().statusCode(404);
        assertEquals(noise, begun + new String(body.readAllBytes(), StandardCharsets.US_ASCII));
      }
    }
  }
}
