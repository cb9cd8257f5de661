package vn.dondoc.materialuses;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.support.Works;

/** A unit says what it used; it counts, and is offered to its report. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MaterialUseApiTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  @Inject Passwords passwords;
  private String material;

  @BeforeEach
  void world() {
    Strangers.join(passwords);
    material = Api.as(Cast.NOBODY).get("/propaganda-materials").path("items[0].id");
  }

  private static String body(String material, LocalDate day, String channel, String times, String reach) {
    return """
        {"material":"%s","usedOn":"%s","place":"Nhà văn hóa tổ 5","channel":"%s","language":null,"times":%s,"reach":%s,"photo":null}"""
        .formatted(material, day, channel, times, reach);
  }

  private static Response say(Cast who, String body) {
    return Api.as(who).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID()).body(body).post("/material-uses");
  }

  @ParameterizedTest
  @CsvSource({"SPEAKER,0,1", "SPEAKER,-1,1", "SPEAKER,1e308,1", "SPEAKER,1,-5", "SHOUTING,1,1", "SPEAKER,null,1"})
  void figuresAndChannelsThatCannotBeAreRefused(String channel, String times, String reach) {
    int status = say(Cast.HOA, body(material, TODAY, channel, times, reach)).statusCode();
    assertTrue(status == 422 || status == 400, "" + status);
  }

  @Test
  void aDayToComeAnUnknownMaterialAndControlSignsAreRefused() {
    say(Cast.HOA, body(material, TODAY.plusDays(1), "SPEAKER", "1", "1")).then().statusCode(422).body("errors.pointer", hasItem("/usedOn"));
    String hidden = Api.as(Cast.LAN).queryParam("mine", true).queryParam("q", "chua cong bo").get("/propaganda-materials").path("items[0].id");
    Response unpublished = say(Cast.HOA, body(hidden, TODAY, "SPEAKER", "1", "1"));
    Response unknown = say(Cast.HOA, body(UUID.randomUUID().toString(), TODAY, "SPEAKER", "1", "1"));
    unpublished.then().statusCode(422);
    assertEquals(unknown.<Object>path("errors"), unpublished.<Object>path("errors"), "unknown and unpublished look the same");
    say(Cast.HOA, body(material, TODAY, "SPEAKER", "1", "1").replace("tổ 5", "tổ\\r\\nX: 1")).then().statusCode(422);
    say(Cast.HOA, body(material, TODAY, "SPEAKER", "1", "1").replace("\"photo\":null", "\"photo\":\"" + UUID.randomUUID() + "\"")).then().statusCode(404);
  }

  @Test
  void aPhotoIsAPictureOfTheCallersOwnAndReadByWhoReadsTheUse() {
    String paper = Tus.whole(Cast.HOA, "report-file", "bao-cao.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    say(Cast.HOA, withPhoto(paper)).then().statusCode(422).body("errors.pointer", hasItem("/photo"));
    String anothers = Tus.whole(Cast.KIEN, "report-file", "hop.jpg", Pictures.jpeg(8, 8));
    say(Cast.HOA, withPhoto(anothers)).then().statusCode(404);
    String photo = Tus.whole(Cast.HOA, "report-file", "hop.jpg", Pictures.jpeg(8, 8));
    String id = say(Cast.HOA, withPhoto(photo)).then().statusCode(201).body("photo", notNullValue()).extract().path("id");
    say(Cast.HOA, withPhoto(photo)).then().statusCode(409); // one photo proves one use
    Api.as(Cast.KIEN).get("/material-uses/" + id + "/photo").then().statusCode(404);
    Api.as(Cast.HOA).get("/material-uses/" + id + "/photo").then().statusCode(200).contentType("image/jpeg");
    Api.as(Cast.CHI).get("/material-uses/" + id + "/photo").then().statusCode(200);
    String without = say(Cast.HOA, body(material, TODAY, "SPEAKER", "1", "1")).path("id");
    Api.as(Cast.HOA).get("/material-uses/" + without + "/photo").then().statusCode(404);
    Api.as(Cast.HOA).header("Idempotency-Key", UUID.randomUUID()).post("/material-uses/" + without + "/withdraw").then().statusCode(200);
    Api.as(Cast.HOA).header("Idempotency-Key", UUID.randomUUID()).post("/material-uses/" + id + "/withdraw").then().statusCode(200);
  }

  private String withPhoto(String photo) {
    return body(material, TODAY, "SPEAKER", "1", "1").replace("\"photo\":null", "\"photo\":\"" + photo + "\"");
  }

  @Test
  void whatIsSaidCountsForTheUnitAloneAndCanBeTakenBack() {
    String id = say(Cast.HOA, body(material, TODAY, "SPEAKER", "2", "80")).then().statusCode(201).body("mayWithdraw", equalTo(true)).extract().path("id");
    Api.as(Cast.HOA).get("/material-uses").then().statusCode(200).body("items.id", hasItem(id));
    Api.as(Cast.KIEN).get("/material-uses").then().body("items.id", not(hasItem(id)));
    Api.as(Cast.CHI).get("/material-uses?material=" + material).then().body("items.id", hasItem(id));
    Api.as(Cast.KIEN).header("Idempotency-Key", UUID.randomUUID()).post("/material-uses/" + id + "/withdraw").then().statusCode(404);
    Api.as(Cast.HOA).header("Idempotency-Key", UUID.randomUUID()).post("/material-uses/" + id + "/withdraw").then().statusCode(200);
    Api.as(Cast.HOA).header("Idempotency-Key", UUID.randomUUID()).post("/material-uses/" + id + "/withdraw").then().statusCode(409);
    Api.as(Cast.HOA).get("/material-uses").then().body("items.id", not(hasItem(id)));
  }

  @Test
  void whoUsedWhatIsWithdrawnIsToldToTakeItDown() {
    String[] work = Works.published("POSTER", "Sẽ thu hồi", "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}");
    say(Cast.HOA, body(work[0], TODAY, "SPEAKER", "1", "10")).then().statusCode(201);
    String gone = "items.findAll { it.kind == 'GONE_MATERIAL' }.target";
    Api.as(Cast.HOA).get("/inbox").then().body(gone, not(hasItem(work[0])));
    Works.verb(Cast.LAN, work[1], "withdraw", "{\"reason\":\"Sai số điện thoại\"}").statusCode(200);
    Api.as(Cast.HOA).get("/inbox").then().body(gone, hasItem(work[0]));
    Api.as(Cast.KIEN).get("/inbox").then().body(gone, not(hasItem(work[0])));
  }

  @Test
  void aLanguageThatIsTakenBackIsToldToWhoUsedItAlone() {
    String[] work = Works.published("POSTER", "Một ngôn ngữ thu hồi", "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}");
    String mong = Works.readByItsReader(work[0], "Cô Giàng Thị Mỷ");
    Works.verb(Cast.LAN, mong, "publish", null).statusCode(200);
    String use = body(work[0], TODAY, "SPEAKER", "1", "10");
    say(Cast.HOA, use.replace("\"language\":null", "\"language\":\"hmn\"")).then().statusCode(201);
    say(Cast.KIEN, use.replace("\"language\":null", "\"language\":\"vi\"")).then().statusCode(201);
    Works.verb(Cast.LAN, mong, "withdraw", "{\"reason\":\"Nhầm một từ\"}").statusCode(200);
    String gone = "items.findAll { it.kind == 'GONE_MATERIAL' }.target";
    Api.as(Cast.HOA).get("/inbox").then().body(gone, hasItem(work[0]));
    Api.as(Cast.KIEN).get("/inbox").then().body(gone, not(hasItem(work[0])));
  }

  @Test
  void theGapReportNamesWhoReadsALanguage() {
    String[] work = Works.published("POSTER", "Cần người dịch", "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}");
    Works.readByItsReader(work[0], "=Bà Sùng Thị Máy");
    String reader = "readers.find { it.language == 'hmn' && it.name == '=Bà Sùng Thị Máy' }";
    Api.as(Cast.CHI).get("/material-gaps").then().statusCode(200)
        .body(reader + ".unit", org.hamcrest.Matchers.equalTo("Phòng Văn hóa và Thông tin")).body(reader + ".read", org.hamcrest.Matchers.equalTo(1));
    assertTrue(Api.as(Cast.CHI).accept("text/csv").get("/material-gaps").asString().contains("'=Bà Sùng Thị Máy"), "no formula in a sheet");
  }

  @Test
  void theReportIsOfferedTheFiguresWithTheirSource() {
    String submission = null;
    LocalDate day = null;
    for (Object id : Api.as(Cast.KIEN).get("/submissions").<java.util.List<Object>>path("items.id")) {
      String from = Api.as(Cast.KIEN).get("/submissions/" + id).path("period.covers.from");
      if (from != null && !LocalDate.parse(from).isAfter(TODAY)) {
        submission = id.toString();
        day = LocalDate.parse(from);
        break;
      }
    }
    int before = offered(submission, "B01");
    say(Cast.KIEN, body(material, day, "SPEAKER", "3", "120")).then().statusCode(201);
    say(Cast.KIEN, body(material, day, "BROADCAST_STATION", "7", "null")).then().statusCode(201);
    Response offered = Api.as(Cast.KIEN).get("/submissions/" + submission + "/suggestions");
    offered.then().statusCode(200).body("items.code", hasItems("B01", "B02", "C02")).body("items.source", hasItem(containsString("chúng tôi đã dùng")));
    assertEquals(before + 3, offered(submission, "B01"));
    Api.as(Cast.HOA).get("/submissions/" + submission + "/suggestions").then().statusCode(404);
  }

  private static int offered(String submission, String code) {
    Integer value = Api.as(Cast.KIEN).get("/submissions/" + submission + "/suggestions").path("items.find { it.code == '" + code + "' }?.value");
    return value == null ? 0 : value;
  }

  @Test
  void theGapReportSaysWhatThereIsAndWhoUsedWhat() {
    say(Cast.HOA, body(material, TODAY, "NOTICE_BOARD", "1", "null")).then().statusCode(201);
    Api.as(Cast.CHI).get("/material-gaps").then().statusCode(200)
        .body("languages.code", hasItems("vi", "hmn")).body("cells.language", hasItem("vi"))
        .body("units.find { it.code == 'LC-P-DUYENHAI' }.topics.size()", org.hamcrest.Matchers.greaterThan(0));
    String csv = Api.as(Cast.CHI).accept("text/csv").get("/material-gaps").then().statusCode(200).extract().asString();
    assertTrue(csv.contains("Giả danh công an") && csv.contains("Tiếng Mông"));
  }
}
