package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Tus;

/** Send now, files follow. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SubmissionFileApiTest {
  @Inject EntityManager database;

  @Test
  void theReportIsSentAtOnceAndItsFilesFollow() {
    String id = fresh();
    byte[] one = Pictures.jpegWithPlace(60, 40);
    byte[] two = Pictures.jpeg(61, 41);
    Response sent = send(id, version(id), content(file("họp tổ 1.jpg", one), file("họp tổ 2.jpg", two)));
    sent.then().statusCode(200).body("status", equalTo("SUBMITTED")).body("receipt.onTime", equalTo(true))
        .body("attachments.state", equalTo(List.of("WAITING", "WAITING"))).body("content.files", hasSize(2));
    String version = sent.header("ETag");
    add(Cast.HOA, id, uploaded(one)).statusCode(200).body("attachments.state", equalTo(List.of("RECEIVED", "WAITING")));
    add(Cast.HOA, id, uploaded(one)).statusCode(200).body("attachments.state", equalTo(List.of("RECEIVED", "WAITING")));
    Api.as(Cast.DUNG).get("/submissions/" + id).then().statusCode(200).header("ETag", version)
        .body("attachments.name", equalTo(List.of("họp tổ 1.jpg", "họp tổ 2.jpg"))).body("attachments.state", equalTo(List.of("RECEIVED", "WAITING")));
    Api.as(Cast.HOA).get("/submissions/" + id + "/timeline").then().body("items.action", not(hasItem("files-complete")));
    add(Cast.HOA, id, uploaded(two)).statusCode(200).body("attachments.state", equalTo(List.of("RECEIVED", "RECEIVED"))).body("receipt.onTime", equalTo(true));
    Api.as(Cast.HOA).get("/submissions/" + id + "/timeline").then().body("items.action", equalTo(List.of("submit", "files-complete")));
  }

  @Test
  void theReceiptCoversTheListOfFiles() {
    byte[] photo = Pictures.jpeg(10, 10);
    String with = fresh();
    String without = fresh();
    String other = fresh();
    String hash = send(with, version(with), content(file("a.jpg", photo))).path("receipt.contentHash");
    assertNotEquals(hash, send(without, version(without), content()).<String>path("receipt.contentHash"));
    assertNotEquals(hash, send(other, version(other), content(file("a.jpg", Pictures.jpeg(10, 11)))).<String>path("receipt.contentHash"));
    Api.as(Cast.HOA).get("/submissions/" + with + "/revisions").then().body("items[0].content.files[0].sha256", equalTo(Tus.sha256(photo)));
    Api.as(Cast.HOA).get("/submissions/" + without + "/revisions").then().body("items[0].content.files", nullValue());
  }

  @Test
  void twentyFieldsAndTheirFilesGoInThirtyKilobytes() {
    String id = fresh();
    String values = "A01 A03 B01 B02 B03 B04 B05 B06a B06b C01 C02 C03 D01 D02 D03 E01 E02 E03a E03b F01".replaceAll("(\\w+) ?", "\"$1\":1234567,").replaceAll(",$", "");
    String notes = "B01 B02 B03 C01".replaceAll("(\\w+) ?", "\"$1\":\"" + "Tăng do đợt cao điểm. ".repeat(10) + "\",").replaceAll(",$", "");
    String files = IntStream.range(0, 12).mapToObj(i -> named("Ảnh họp tổ dân phố số " + i + ".jpg", ("x" + i).getBytes(StandardCharsets.UTF_8), 280_000)).collect(Collectors.joining(","));
    String body = "{\"values\":{%s},\"narrative\":{\"assessment\":\"%s\"},\"notes\":{%s},\"files\":[%s]}".formatted(values, "Đã tuyên truyền tại các tổ dân phố. ".repeat(120), notes, files);
    Response sent = send(id, version(id), body);
    assertTrue(List.of(200, 422).contains(sent.statusCode()) && !"invalid-content".equals(sent.path("code")), sent.asString());
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 30_000, "on the wire: " + bytes);
  }

  @Test
  void whatTheReportDoesNotNameIsRefused() {
    String id = fresh();
    byte[] named = Pictures.jpeg(20, 20);
    byte[] strange = Pictures.jpeg(21, 20);
    save(id, content(file("a.jpg", named)));
    add(Cast.HOA, id, uploaded(strange)).statusCode(422).body("code", equalTo("file-not-named"));
    add(Cast.HOA, id, UUID.randomUUID().toString()).statusCode(422).body("errors[0].pointer", equalTo("/upload"));
    add(Cast.HOA, id, Tus.whole(Cast.KIEN, "report-file", "a.jpg", named)).statusCode(422).body("errors[0].pointer", equalTo("/upload"));
    add(Cast.KIEN, id, Tus.whole(Cast.KIEN, "report-file", "a.jpg", named)).statusCode(404);
    add(Cast.DUNG, id, UUID.randomUUID().toString()).statusCode(403);
    add(Cast.HOA, id, Tus.begin(Cast.HOA, "report-file", "a.jpg", 99)).statusCode(409).body("code", equalTo("upload-not-ready"));
    Api.as(Cast.HOA).contentType("application/json").body("{}").post("/submissions/" + id + "/files").then().statusCode(422);
  }

  @Test
  void listsThatMakeNoSenseAreRefused() {
    String id = fresh();
    String good = named("a.jpg", new byte[] {1}, 10);
    refused(id, content(good, good), "/files/1", "file-twice");
    refused(id, content(good.replace("\"size\":10", "\"size\":60000000")), "/files/0", "file-entry");
    refused(id, content(good.replace("\"size\":10", "\"size\":0")), "/files/0", "file-entry");
    refused(id, content(good.replace("\"sha256\":\"", "\"sha256\":\"X")), "/files/0", "file-entry");
    refused(id, content(good.replace("{", "{\"field\":\"ZZ\",")), "/files/0", "unknown-key");
    refused(id, content("null"), "/files/0", "required");
    refused(id, content(IntStream.range(0, 41).mapToObj(i -> named("a", new byte[] {(byte) i}, 1)).toArray(String[]::new)), "/files", "too-many");
    save(id, content(good.replace("a.jpg", "..\\\\..\\\\evil\u202Egpj.exe"))).body("content.files[0].name", equalTo("evilgpj.exe"));
  }

  @Test
  void aDraftsFilesAreTheUnitsAloneAndGoWithTheirName() {
    String id = fresh();
    byte[] one = Pictures.jpeg(30, 30);
    byte[] two = Pictures.jpeg(31, 30);
    save(id, content(file("a.jpg", one), file("b.jpg", two)));
    add(Cast.HOA, id, uploaded(one)).statusCode(200);
    add(Cast.HOA, id, uploaded(two)).statusCode(200);
    String path = "/submissions/" + id + "/files/";
    Api.as(Cast.HOA).get(path + Tus.sha256(one)).then().statusCode(200);
    Api.as(Cast.DUNG).get(path + Tus.sha256(one)).then().statusCode(404);
    Api.as(Cast.KIEN).get(path + Tus.sha256(one)).then().statusCode(404);
    save(id, "{\"values\":{},\"narrative\":{},\"notes\":{}}").body("content.files", hasSize(2));
    save(id, content(file("b.jpg", two))).body("attachments.state", equalTo(List.of("RECEIVED")));
    Api.as(Cast.HOA).get(path + Tus.sha256(one)).then().statusCode(404);
    send(id, version(id), content(file("b.jpg", two))).then().statusCode(200);
    Api.as(Cast.DUNG).get(path + Tus.sha256(two)).then().statusCode(200);
    Api.as(Cast.MINH).get(path + Tus.sha256(two)).then().statusCode(200);
    Api.as(Cast.DUNG).get(path + Tus.sha256(one)).then().statusCode(404);
    Api.as(Cast.DUNG).get(path + "..%2f..").then().statusCode(404);
  }

  @Test
  void downloadsSayWhatTheyAreAndComeInParts() {
    String id = fresh();
    byte[] photo = Pictures.jpeg(50, 50);
    byte[] pdf = ("%PDF-1.7\n" + "x".repeat(500)).getBytes(StandardCharsets.US_ASCII);
    save(id, content(file("họp \"tổ\".jpg", photo), file("Kế hoạch.pdf", pdf)));
    add(Cast.HOA, id, uploaded(photo)).statusCode(200);
    add(Cast.HOA, id, Tus.whole(Cast.HOA, "report-file", "Kế hoạch.pdf", pdf)).statusCode(200);
    String path = "/submissions/" + id + "/files/";
    Response picture = Api.as(Cast.HOA).get(path + Tus.sha256(photo));
    picture.then().statusCode(200).contentType("image/jpeg").header("Content-Disposition", containsString("inline"))
        .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; sandbox").header("Content-Length", "" + photo.length);
    assertEquals(1, picture.headers().getList("Content-Security-Policy").size());
    assertArrayEquals(photo, picture.asByteArray());
    Response document = Api.as(Cast.HOA).get(path + Tus.sha256(pdf));
    document.then().header("Content-Disposition", "attachment; filename=\"Ke hoach.pdf\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf");
    Response part = Api.as(Cast.HOA).header("Range", "bytes=100-199").get(path + Tus.sha256(pdf));
    part.then().statusCode(206).header("Content-Range", "bytes 100-199/" + pdf.length);
    assertArrayEquals(Arrays.copyOfRange(pdf, 100, 200), part.asByteArray());
    Response tail = Api.as(Cast.HOA).header("Range", "bytes=-9").get(path + Tus.sha256(pdf));
    assertArrayEquals(Arrays.copyOfRange(pdf, pdf.length - 9, pdf.length), tail.asByteArray());
    Api.as(Cast.HOA).header("Range", "bytes=9999-").get(path + Tus.sha256(pdf)).then().statusCode(200);
    Api.as(Cast.HOA).header("If-None-Match", document.header("ETag")).get(path + Tus.sha256(pdf)).then().statusCode(304);
  }

  @Test
  void afterThreeDaysAFileIsMissingAndComesBackWithAReturn() {
    String id = fresh();
    byte[] photo = Pictures.jpeg(40, 41);
    send(id, version(id), content(file("a.jpg", photo))).then().statusCode(200);
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update submissions set submitted_at = submitted_at - interval '73 hours' where id = cast(?1 as uuid)").setParameter(1, id).executeUpdate());
    for (Cast who : List.of(Cast.HOA, Cast.DUNG)) {
      Api.as(who).get("/submissions/" + id).then().statusCode(200).body("attachments.state", equalTo(List.of("MISSING")));
    }
    add(Cast.HOA, id, uploaded(photo)).statusCode(409).body("detail", containsString("72 giờ"));
    Api.as(Cast.DUNG).contentType("application/json").body("{\"message\":\"Đề nghị bổ sung ảnh.\",\"marks\":[]}").post("/submissions/" + id + "/return").then().statusCode(200);
    add(Cast.HOA, id, uploaded(photo)).statusCode(200).body("attachments.state", equalTo(List.of("RECEIVED")));
    Response again = send(id, version(id), content(file("a.jpg", photo)));
    again.then().statusCode(200).body("attachments.state", equalTo(List.of("RECEIVED"))).body("timeliness", equalTo("ON_TIME"));
  }

  @Test
  void sendingAgainGivesTheSameReceipt() {
    String id = fresh();
    String etag = version(id);
    String key = UUID.randomUUID().toString();
    String body = content(file("a.jpg", Pictures.jpeg(9, 9)));
    Response first = send(Cast.HOA, id, key, etag, body);
    Response second = send(Cast.HOA, id, key, etag, body);
    assertEquals(first.<String>path("receipt.number"), second.<String>path("receipt.number"));
    assertEquals("true", second.header("Idempotency-Replayed"));
    Api.as(Cast.HOA).get("/submissions/" + id + "/revisions").then().body("items", hasSize(1));
  }

  private static String fresh() {
    return FreshReport.of(Cast.HOA, FreshReport.period("Kỳ có tệp"));
  }

  private void refused(String id, String content, String pointer, String code) {
    Api.as(Cast.HOA).contentType("application/json").header("If-Match", version(id)).body(content).put("/submissions/" + id).then().statusCode(422)
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
  }

  private static ValidatableResponse save(String id, String content) {
    return Api.as(Cast.HOA).contentType("application/json").header("If-Match", version(id)).body(content).put("/submissions/" + id).then().statusCode(200);
  }

  private static String version(String id) {
    return Api.as(Cast.HOA).get("/submissions/" + id).header("ETag");
  }

  private static Response send(String id, String etag, String body) {
    return send(Cast.HOA, id, UUID.randomUUID().toString(), etag, body);
  }

  private static Response send(Cast who, String id, String key, String etag, String body) {
    return Api.as(who).contentType("application/json").header("Idempotency-Key", key).header("If-Match", etag).body(body).post("/submissions/" + id + "/submit");
  }

  private static ValidatableResponse add(Cast who, String id, String upload) {
    return Api.as(who).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body("{\"upload\":\"" + upload + "\"}").post("/submissions/" + id + "/files").then();
  }

  private static String uploaded(byte[] photo) {
    return Tus.whole(Cast.HOA, "report-file", "a.jpg", photo);
  }

  private static String content(String... files) {
    return "{\"values\":{\"A01\":1,\"B01\":10,\"B02\":400,\"B03\":120,\"E01\":6,\"C04\":\"NIL\"},\"narrative\":{\"assessment\":\"Đã tuyên truyền tại các tổ dân phố.\"},\"notes\":{},\"files\":[%s]}"
        .formatted(String.join(",", files));
  }

  private static String file(String name, byte[] bytes) {
    return named(name, bytes, bytes.length);
  }

  private static String named(String name, byte[] bytes, int size) {
    return "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\",\"type\":\"image/jpeg\"}".formatted(name.replace("\"", "\\\""), size, Tus.sha256(bytes));
  }
}
