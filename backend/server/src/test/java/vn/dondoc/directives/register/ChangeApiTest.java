package vn.dondoc.directives.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Strangers;

/** Amend, replace, revoke: what is kept, changed, dropped, and that nothing accepted is reopened. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ChangeApiTest {
  private static final String TALKS = "Tổ chức nói chuyện";
  private static final String CAMPAIGN = "Mở đợt cao điểm";
  private static final String OTHER_CAMPAIGN = "bằng loa truyền thanh mỗi ngày hai lần,";

  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void onlyWhoRunsADirectiveMayEndIt() {
    String old = Letters.inForce(Cast.DUNG, letter());
    String draft = Letters.draft(Cast.DUNG, letter());
    propose(Cast.HOA, draft, old, "REPLACES").statusCode(403);
    propose(Cast.CHI, draft, old, "REPLACES").statusCode(404);
    propose(Cast.DUNG, draft, draft, "REPLACES").statusCode(422).body("errors[0].code", equalTo("unknown-directive"));
    propose(Cast.DUNG, draft, "01920000-0000-7000-8000-000000000000", "REPLACES").statusCode(422);
    propose(Cast.DUNG, old, draft, "REPLACES").statusCode(409);
    String strange = Letters.draft(Cast.STRANGE_COORDINATOR, letter());
    propose(Cast.STRANGE_COORDINATOR, strange, old, "REVOKES").statusCode(422).body("errors[0].code", equalTo("unknown-directive"));
    json(Cast.DUNG, "{\"target\":\"%s\",\"kind\":\"REPLACES\",\"reason\":\" \"}".formatted(old)).post("/directives/" + draft + "/change").then().statusCode(422);

    propose(Cast.DUNG, draft, old, "REPLACES").statusCode(200);
    Api.as(Cast.DUNG).header("Idempotency-Key", "rut-" + draft).post("/directives/" + draft + "/change/withdraw").then().statusCode(200).body("kind", nullValue());
    Api.as(Cast.DUNG).post("/directives/" + draft + "/activate").then().statusCode(200);
    Api.as(Cast.DUNG).get("/directives/" + old).then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void whatIsReplacedGoesOnChangesOrEnds() {
    String old = Letters.inForce(Cast.DUNG, letter());
    String talks = duty(Cast.HOA, old, TALKS);
    String campaign = duty(Cast.HOA, old, CAMPAIGN);
    Api.as(Cast.HOA).post("/assignments/" + talks + "/acknowledge").then().statusCode(200);
    String police = duty(Cast.DUNG, old, "Cập nhật thủ đoạn mới");

    String draft = Letters.draft(Cast.DUNG, other(letter()));
    propose(Cast.DUNG, draft, old, "REPLACES").statusCode(200);
    activate(draft).statusCode(409).body("errors.pointer", hasItem("/change"));
    ValidatableResponse shown = change(Cast.DUNG, draft);
    shown.body("confirmed", equalTo(false))
        .body("lines.findAll { it.subject == 'DUTY' }.effect", hasItems("KEPT", "CHANGED", "DROPPED", "ADDED"))
        .body("lines.find { it.effect == 'DROPPED' }.before.text", containsString("Cập nhật thủ đoạn"))
        .body("lines.find { it.effect == 'ADDED' }.after.text", containsString("đường dây nóng"))
        .body("lines.find { it.subject == 'PERIOD' && it.effect == 'CHANGED' }.after.lastDay", equalTo("2027-06-17"));
    confirm(draft, "0".repeat(32)).statusCode(409);
    Api.as(Cast.HOA).post("/assignments/" + campaign + "/acknowledge").then().statusCode(200);
    confirm(draft, shown.extract().path("digest")).statusCode(200).body("confirmed", equalTo(true));
    activate(draft).statusCode(200);

    Api.as(Cast.DUNG).get("/directives/" + old).then().body("status", equalTo("SUPERSEDED"));
    assignment(Cast.HOA, talks).body("directive.id", equalTo(draft)).body("status", equalTo("ACKNOWLEDGED")).body("acknowledgedAt", notNullValue());
    assignment(Cast.HOA, campaign).body("directive.id", equalTo(draft)).body("clause.text", containsString("mỗi ngày hai lần")).body("status", equalTo("ACKNOWLEDGED"));
    Api.as(Cast.HOA).get("/assignments/" + campaign + "/updates").then().statusCode(200).body("items[0].action", equalTo("amend"))
        .body("items[0].sentence", containsString("→"));
    assignment(Cast.DUNG, police).body("status", equalTo("CANCELLED")).body("reason", equalTo("Thay bằng văn bản mới"));
    Api.as(Cast.DUNG).get("/report-periods?directive=" + draft).then().body("items.due.lastDay", hasItems("2027-05-12", "2027-06-17"));
    Api.as(Cast.DUNG).get("/report-periods?directive=" + old).then().body("items", empty());
    bothShowTheLink(old, draft);
    theUnitIsTold(draft, campaign);
  }

  private static void bothShowTheLink(String old, String later) {
    Api.as(Cast.HOA).get("/directives/" + old).then().statusCode(200);
    Api.as(Cast.HOA).get("/directives/" + old + "/relations").then().statusCode(200)
        .body("changedBy[0].kind", equalTo("REPLACES")).body("changedBy[0].directive", equalTo(later));
    Api.as(Cast.HOA).get("/directives/" + later + "/relations").then().body("changes.directive", equalTo(old));
  }

  private static void theUnitIsTold(String later, String campaign) {
    change(Cast.HOA, later).body("done", equalTo(true)).body("lines.effect", not(hasItem("KEPT")))
        .body("lines.findAll { it.subject == 'DUTY' }.units.flatten().unit.code", everyItem(equalTo("LC-P-DUYENHAI")));
    Response notices = Api.as(Cast.HOA).get("/change-notices");
    String told = "items.find { it.subject == '" + campaign + "' }";
    notices.then().statusCode(200).body(told + ".before.text", not(containsString("mỗi ngày"))).body(told + ".after.text", containsString("mỗi ngày"));
    String notice = notices.path(told + ".id");
    Api.as(Cast.KIEN).post("/change-notices/" + notice + "/acknowledge").then().statusCode(404);
    Api.as(Cast.DUNG).get("/change-notices").then().statusCode(403);
    String first = Api.as(Cast.HOA).post("/change-notices/" + notice + "/acknowledge").then().statusCode(200).extract().path("acknowledgedAt");
    Api.as(Cast.HOA).post("/change-notices/" + notice + "/acknowledge").then().statusCode(200).body("acknowledgedAt", equalTo(first));
    Api.as(Cast.HOA).get("/change-notices").then().body("items.id", not(hasItem(notice)));
    change(Cast.DUNG, later).body("lines.findAll { it.effect == 'CHANGED' }.units.flatten().acknowledgedAt", hasItem(notNullValue()));
  }

  @Test
  void acceptedWorkIsNotReopenedAndAStaleDifferenceIsAskedAgain() {
    String old = Letters.inForce(Cast.DUNG, letter());
    String campaign = duty(Cast.HOA, old, CAMPAIGN);
    String draft = Letters.draft(Cast.DUNG, other(letter()));
    propose(Cast.DUNG, draft, old, "REPLACES").statusCode(200);
    confirm(draft, change(Cast.DUNG, draft).extract().path("digest")).statusCode(200);

    json(Cast.HOA, "{\"sentence\":\"Đã làm xong.\",\"evidence\":[]}").post("/assignments/" + campaign + "/report-done").then().statusCode(200);
    Api.as(Cast.DUNG).post("/assignments/" + campaign + "/confirm").then().statusCode(200);
    activate(draft).statusCode(409).body("errors.pointer", hasItem("/change"));
    ValidatableResponse shown = change(Cast.DUNG, draft).body("confirmed", equalTo(false))
        .body("lines.find { it.effect == 'CHANGED' && it.note == 'finished' }.units.unit.code", hasItem("LC-P-DUYENHAI"));
    confirm(draft, shown.extract().path("digest")).statusCode(200);
    activate(draft).statusCode(200);

    assignment(Cast.HOA, campaign).body("status", equalTo("CONFIRMED")).body("directive.id", equalTo(old));
    assignment(Cast.HOA, duty(Cast.HOA, draft, CAMPAIGN)).body("status", equalTo("ASSIGNED"));
  }

  @Test
  void anAmendmentLeavesWhatItDoesNotName() {
    String old = Letters.inForce(Cast.DUNG, letter());
    String talks = duty(Cast.HOA, old, TALKS);
    String campaign = duty(Cast.HOA, old, CAMPAIGN);
    String draft =
        Letters.draft(
            Cast.DUNG,
            """
            UBND THÀNH PHỐ LÀO CAI
            Số: %d/UBND-VHTT                    TP. Lào Cai, ngày 20 tháng 4 năm 2024
            V/v điều chỉnh đợt cao điểm phòng, chống lừa đảo

            Kính gửi:
            - UBND các xã, phường.

            1. UBND các xã, phường:

            - Mở đợt cao điểm tuyên truyền (từ ngày 15/4/2027 đến hết ngày 15/6/2027) bằng loa truyền thanh mỗi ngày hai lần,
            nhóm Zalo và tờ rơi (giao Công an thành phố chủ trì, phối hợp với Hội đồng biên tập Trang thông
            tin điện tử thành phố cung cấp tài liệu mẫu).
            """.formatted(Letters.number()));
    propose(Cast.DUNG, draft, old, "AMENDS").statusCode(200)
        .body("lines.findAll { it.effect == 'DROPPED' }", empty())
        .body("lines.findAll { it.effect == 'CHANGED' && it.subject == 'DUTY' }.before.text", everyItem(containsString(CAMPAIGN)));
    confirm(draft, change(Cast.DUNG, draft).extract().path("digest")).statusCode(200);
    activate(draft).statusCode(200);
    Api.as(Cast.DUNG).get("/directives/" + old).then().body("status", equalTo("ACTIVE"));
    assignment(Cast.HOA, talks).body("directive.id", equalTo(old)).body("status", equalTo("ASSIGNED"));
    assignment(Cast.HOA, campaign).body("directive.id", equalTo(draft)).body("clause.text", containsString("mỗi ngày hai lần"));
    Api.as(Cast.DUNG).get("/directives/" + draft).then().body("receivers", not(empty()));
    Api.as(Cast.DUNG).get("/report-periods?directive=" + old).then().body("items", not(empty()));
  }

  @Test
  void aRevokedDirectiveAsksForNoMoreReportsAndKeepsThoseThatBegan() {
    String old = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    String begun = Api.as(Cast.KIEN).get("/submissions?directive=" + old).path("items[0].id");
    String period = Api.as(Cast.KIEN).get("/submissions/" + begun).path("period.id");
    json(Cast.KIEN, "{\"values\":{\"B01\":3},\"narrative\":{},\"notes\":{}}").header("If-Match", Api.as(Cast.KIEN).get("/submissions/" + begun).header("ETag"))
        .put("/submissions/" + begun).then().statusCode(200).body("status", equalTo("DRAFT"));
    String untouched = Api.as(Cast.HOA).get("/submissions?period=" + period).path("items[0].id");

    String draft =
        Letters.draft(
            Cast.DUNG,
            """
            UBND THÀNH PHỐ LÀO CAI
            Số: %d/UBND-VHTT                    TP. Lào Cai, ngày 20 tháng 5 năm 2024
            V/v bãi bỏ văn bản

            Kính gửi:
            - UBND các xã, phường.

            1. UBND các xã, phường:

            - Thông báo cho người dân biết việc dừng thực hiện và gỡ bỏ các áp phích đã treo ở nơi công cộng.
            """.formatted(Letters.number()));
    propose(Cast.DUNG, draft, old, "REVOKES").statusCode(200)
        .body("lines.findAll { it.subject == 'DUTY' && it.effect != 'ADDED' }.effect", everyItem(equalTo("DROPPED")))
        .body("lines.find { it.note == 'begun' }.subject", equalTo("PERIOD"));
    confirm(draft, change(Cast.DUNG, draft).extract().path("digest")).statusCode(200);
    activate(draft).statusCode(200);

    Api.as(Cast.DUNG).get("/directives/" + old).then().body("status", equalTo("REVOKED"));
    Api.as(Cast.KIEN).get("/submissions/" + begun).then().body("status", equalTo("DRAFT"));
    Api.as(Cast.HOA).get("/submissions/" + untouched).then().body("status", equalTo("WAIVED"));
    Api.as(Cast.DUNG).get("/report-periods?directive=" + old).then().body("items.find { it.id == '" + period + "' }.status", equalTo("OPEN"))
        .body("items.findAll { it.status == 'PLANNED' }", empty()).body("items.findAll { it.status == 'OPEN' }", hasSize(1));
    Api.as(Cast.DUNG).get("/directives/" + old + "/upcoming-periods").then().body("items", empty());
    String again = Letters.draft(Cast.DUNG, letter());
    propose(Cast.DUNG, again, old, "REPLACES").statusCode(409);
  }

  /** Its reports are due in a year that has not come. */
  private static String letter() {
    return Letters.sample(Letters.number(), Letters.number()).replace("/2024", "/2027");
  }

  private static String other(String letter) {
    return letter.replace("bằng loa truyền thanh,", OTHER_CAMPAIGN)
        .replace("- Cập nhật thủ đoạn mới mỗi tuần và gửi các đơn vị.", "- Lập đường dây nóng tiếp nhận phản ánh của người dân suốt ngày đêm.")
        .replace("trước ngày 14/6/2027", "trước ngày 18/6/2027");
  }

  private static String duty(Cast who, String directive, String words) {
    return Api.as(who).get("/assignments?limit=200&directive=" + directive).path("items.find { it.clause.text.contains('" + words + "') }.id");
  }

  private static ValidatableResponse assignment(Cast who, String id) {
    return Api.as(who).get("/assignments/" + id).then().statusCode(200);
  }

  private static ValidatableResponse propose(Cast who, String draft, String target, String kind) {
    return json(who, "{\"target\":\"%s\",\"kind\":\"%s\",\"reason\":\"Thay bằng văn bản mới\"}".formatted(target, kind)).post("/directives/" + draft + "/change").then();
  }

  private static ValidatableResponse change(Cast who, String directive) {
    return Api.as(who).get("/directives/" + directive + "/change").then().statusCode(200);
  }

  private static ValidatableResponse confirm(String draft, String digest) {
    return json(Cast.DUNG, "{\"digest\":\"" + digest + "\"}").post("/directives/" + draft + "/change/confirm").then();
  }

  private static ValidatableResponse activate(String draft) {
    return Api.as(Cast.DUNG).post("/directives/" + draft + "/activate").then();
  }

  private static RequestSpecification json(Cast who, String body) {
    return Api.as(who).header("Idempotency-Key", java.util.UUID.randomUUID().toString()).contentType("application/json; charset=utf-8").body(body);
  }
}
