package vn.dondoc.uploads;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;

/** tus over HTTP: what is refused, what comes in parts, what is said of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class UploadApiTest {
  @Inject Passwords passwords;
  @Inject UploadTraces traces;

  @BeforeEach
  void people() {
    Strangers.join(passwords);
  }

  @Test
  void anothersUploadIsAbsent() {
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", 10);
    Tus.as(Cast.KIEN).get("/uploads/" + id).then().statusCode(404);
    Tus.as(Cast.KIEN).head("/uploads/" + id).then().statusCode(404);
    Tus.append(Cast.KIEN, id, 0, new byte[3]).statusCode(404);
    Tus.as(Cast.KIEN).delete("/uploads/" + id).then().statusCode(404);
    Tus.tryBegin(Cast.HOA, "material", "a.txt", 10, null).then().statusCode(403);
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(200).header("Upload-Offset", "0");
  }

  @Test
  void whatIsNoUploadIsRefusedBeforeAByteComes() {
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", 0, null).then().statusCode(422).body("code", equalTo("upload-refused"));
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", (50L << 20) + 1, null).then().statusCode(413).body("detail", containsString("50 MB"));
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", -1, null).then().statusCode(400);
    Tus.tryBegin(Cast.HOA, "nothing", "a.jpg", 5, null).then().statusCode(400).body("detail", containsString("purpose"));
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", 5, "ABC").then().statusCode(400);
    Tus.as(Cast.HOA).header("Upload-Length", 5).header("Upload-Metadata", "purpose ***").post("/uploads").then().statusCode(400);
    Api.as(Cast.HOA).header("Upload-Length", 5).post("/uploads").then().statusCode(412).header("Tus-Version", "1.0.0");
    Tus.as(Cast.HOA).options("/uploads").then().statusCode(204).header("Tus-Extension", containsString("termination"));
  }

  @Test
  void sentInPartsResumedAndCheckedByContent() throws Exception {
    byte[] photo = Pictures.jpegWithPlace(300, 200);
    String id = Tus.tryBegin(Cast.HOA, "report-file", "../họp\u202E tổ.exe", photo.length, Tus.sha256(photo))
        .then().statusCode(201).header("Tus-Resumable", "1.0.0").header("Upload-Expires", notNullValue()).extract().path("id");
    Tus.append(Cast.HOA, id, 0, Arrays.copyOf(photo, 1000)).statusCode(204).header("Upload-Offset", "1000");
    Tus.append(Cast.HOA, id, 0, Arrays.copyOf(photo, 1000)).statusCode(409).body("code", equalTo("wrong-offset"));
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(200).header("Upload-Offset", "1000").header("Upload-Length", "" + photo.length);
    Tus.append(Cast.HOA, id, 1000, Arrays.copyOfRange(photo, 1000, photo.length + 1)).statusCode(400);
    Tus.append(Cast.HOA, id, 1000, Arrays.copyOfRange(photo, 1000, photo.length)).statusCode(204).header("Upload-Offset", "" + photo.length);
    Tus.as(Cast.HOA).get("/uploads/" + id).then().statusCode(200)
        .body("state", equalTo("READY")).body("name", equalTo("họp tổ.jpg")).body("contentType", equalTo("image/jpeg"))
        .body("sha256", equalTo(Tus.sha256(photo))).body("width", equalTo(300)).body("height", equalTo(200)).body("problem", nullValue());
    byte[] kept = Files.readAllBytes(traces.kept(id));
    assertTrue(kept.length < photo.length && !new String(kept, StandardCharsets.UTF_8).contains(Pictures.DEVICE));
    assertEquals(0, traces.incoming(id), "nothing is left on the way");
    Tus.append(Cast.HOA, id, photo.length, new byte[1]).statusCode(409);
  }

  @Test
  void whatTheChecksRefuseIsRemovedWithItsReason() {
    byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    String id = Tus.begin(Cast.HOA, "report-file", "ảnh.jpg", page.length);
    Tus.append(Cast.HOA, id, 0, page).statusCode(422).body("code", equalTo("upload-refused")).body("detail", containsString("Loại tệp"));
    Tus.as(Cast.HOA).get("/uploads/" + id).then().body("state", equalTo("REFUSED")).body("problem.code", equalTo("type"));
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(410);
    Tus.append(Cast.HOA, id, page.length, page).statusCode(410);
    assertEquals(0, traces.incoming(id));

    String other = Tus.tryBegin(Cast.HOA, "report-file", "a.txt", 4, Tus.sha256("abcd".getBytes(StandardCharsets.UTF_8))).path("id");
    Tus.append(Cast.HOA, other, 0, "abcx".getBytes(StandardCharsets.UTF_8)).statusCode(422).body("detail", containsString("khác với tệp đã khai"));
  }

  @Test
  void partsLargerThanTheBoundAreRefusedWhole() {
    String id = Tus.begin(Cast.LAN, "material", "phim.mp4", 30L << 20);
    Tus.append(Cast.LAN, id, 0, new byte[(8 << 20) + 1]).statusCode(413).body("detail", containsString("8 MB"));
    Tus.as(Cast.LAN).head("/uploads/" + id).then().header("Upload-Offset", "0");
  }

  @Test
  void theSameKeyBeginsOneUpload() {
    String key = "begin-" + System.nanoTime();
    Response first = Tus.as(Cast.HOA).header("Idempotency-Key", key).header("Upload-Length", 5).header("Upload-Metadata", metadata("a.txt")).post("/uploads");
    Response second = Tus.as(Cast.HOA).header("Idempotency-Key", key).header("Upload-Length", 5).header("Upload-Metadata", metadata("a.txt")).post("/uploads");
    assertEquals(first.<String>path("id"), second.<String>path("id"));
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals("/api/v1/uploads/" + first.path("id"), first.header("Location"));
    Tus.as(Cast.HOA).header("Idempotency-Key", key).header("Upload-Length", 6).header("Upload-Metadata", metadata("a.txt")).post("/uploads").then().statusCode(422).body("code", equalTo("key-reused"));
  }

  @Test
  void anAccountHasBounds() {
    for (int i = 0; i < 2; i++) {
      Tus.tryBegin(Cast.CHI, "material", "phim.mp4", 2L << 30, null).then().statusCode(201);
    }
    Tus.tryBegin(Cast.CHI, "material", "phim.mp4", 1, null).then().statusCode(422).body("code", equalTo("too-many-uploads"));
  }

  private static String metadata(String name) {
    return "purpose " + Tus.base64("report-file") + ",filename " + Tus.base64(name);
  }
}
