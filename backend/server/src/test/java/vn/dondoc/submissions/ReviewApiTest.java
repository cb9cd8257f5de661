package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Strangers;

/** The receiving side: what is explained first, plain ones accepted together, questions on a place, late joiners asked. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReviewApiTest {

  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void plainOnesAreAcceptedTogetherAndEachIsAnswered() {
    String period = FreshReport.period("Chấp nhận nhiều");
    String plain = FreshReport.of(Cast.HOA, period);
    String explained = FreshReport.of(Cast.KIEN, period);
    FreshReport.submit(Cast.HOA, plain, FreshReport.content(640)).then().statusCode(200);
    FreshReport.submit(Cast.KIEN, explained, FreshReport.content(26_000)).then().statusCode(422).body("code", equalTo("submission-needs-notes"));
    Response problem = FreshReport.submit(Cast.KIEN, explained, FreshReport.content(26_000));
    String field = problem.<String>path("errors[0].pointer").replaceFirst(".*/", "");
    FreshReport.submit(Cast.KIEN, explained, FreshReport.content(26_000).replace("\"notes\":{}", "\"notes\":{\"" + field + "\":\"Có hội nghị lớn.\"}"))
        .then().statusCode(200);

    String queue = "/submissions?status=SUBMITTED&sort=submittedAt&period=" + period;
    Api.as(Cast.DUNG).get(queue + "&explained=true").then().statusCode(200).body("items.id", equalTo(List.of(explained))).body("items[0].queries", greaterThan(0));
    Api.as(Cast.DUNG).get(queue + "&explained=false").then().statusCode(200).body("items.id", equalTo(List.of(plain)));
    Response one = Api.as(Cast.DUNG).get(queue + "&limit=1");
    Api.as(Cast.DUNG).get(queue + "&limit=1&cursor=" + one.path("next")).then().statusCode(200).body("items.id", equalTo(List.of(explained)));

    int version = Api.as(Cast.DUNG).get("/submissions/" + plain).path("version");
    int other = Api.as(Cast.DUNG).get("/submissions/" + explained).path("version");
    String items =
        "{\"items\":[{\"id\":\"%s\",\"version\":%d},{\"id\":\"%s\",\"version\":%d},{\"id\":\"01920000-0000-7000-8000-000000000000\",\"version\":1}]}"
            .formatted(plain, version, explained, other);
    accept(Cast.HOA, "", items).statusCode(403);
    accept(Cast.DUNG, "", "{\"items\":[]}").statusCode(422);
    accept(Cast.DUNG, "", items.replace("\"version\":" + version + "}", "\"version\":99}")).statusCode(200).body("items[0].code", equalTo("stale-version"));
    accept(Cast.DUNG, "?dryRun=true", items).statusCode(200).body("done", equalTo(false)).body("items.accepted", equalTo(List.of(true, false, false)));
    Api.as(Cast.DUNG).get("/submissions/" + plain).then().body("status", equalTo("SUBMITTED"));
    accept(Cast.DUNG, "", items).statusCode(200)
        .body("items.accepted", equalTo(List.of(true, false, false)))
        .body("items[1].detail", containsString("giải trình"))
        .body("items[2].code", equalTo("not-found"));
    Api.as(Cast.HOA).get("/submissions/" + plain).then().body("status", equalTo("ACCEPTED"));
    Api.as(Cast.KIEN).get("/submissions/" + explained).then().body("status", equalTo("SUBMITTED"));
  }

  @Test
  void whatIsAskedOnAPlaceStaysBetweenThoseTwo() {
    String id = FreshReport.of(Cast.HOA, FreshReport.period("Trao đổi"));
    String path = "/submissions/" + id + "/comments";
    comment(Cast.KIEN, path, "{\"text\":\"?\"}").statusCode(404);
    comment(Cast.MINH, path, "{\"text\":\"?\"}").statusCode(403);
    comment(Cast.DUNG, path, "{\"text\":\"  \"}").statusCode(422);
    comment(Cast.DUNG, path, "{\"text\":\"x\",\"pointer\":\"/values/ZZ9\"}").statusCode(422).body("errors[0].code", equalTo("unknown-key"));
    comment(Cast.DUNG, path, "{\"text\":\"x\",\"pointer\":\"/nothing\"}").statusCode(422);
    comment(Cast.DUNG, path, "{\"text\":\"x\",\"replyTo\":\"01920000-0000-7000-8000-000000000000\"}").statusCode(422);
    comment(Cast.DUNG, path, "{\"text\":\"x\",\"mention\":\"01920000-0000-7000-8000-000000000000\"}").statusCode(422).body("errors[0].code", equalTo("not-a-party"));
    Response parties = Api.as(Cast.DUNG).get(path);
    String unit = parties.path("parties.find { it.code == 'LC-P-DUYENHAI' }.id");
    Response asked =
        comment(Cast.DUNG, path, "{\"text\":\"Đã gồm buổi ở trường chưa?\",\"pointer\":\"/values/B02\",\"mention\":\"%s\"}".formatted(unit))
            .statusCode(200).body("items[0].pointer", equalTo("/values/B02")).body("items[0].said[0].mention.code", equalTo("LC-P-DUYENHAI")).extract().response();
    String thread = asked.path("items[0].id");
    comment(Cast.HOA, path, "{\"text\":\"Đã gồm.\",\"replyTo\":\"%s\"}".formatted(thread)).statusCode(200).body("items[0].said", hasSize(2));
    Api.as(Cast.MINH).get(path).then().statusCode(200).body("mayWrite", equalTo(false));
    Api.as(Cast.HOA).post(path + "/" + thread + "/resolve").then().statusCode(200).body("items[0].resolved", equalTo(true));
    Api.as(Cast.DUNG).post(path + "/" + thread + "/resolve").then().statusCode(409);
    Api.as(Cast.DUNG).post(path + "/" + thread + "/reopen").then().statusCode(200).body("items[0].resolved", equalTo(false));
    Api.as(Cast.DUNG).post(path + "/01920000-0000-7000-8000-000000000000/resolve").then().statusCode(404);
    Api.as(Cast.HOA).get("/submissions/" + id + "/timeline").then().body("items.action", hasItem("comment"));
  }

  @Test
  void aLateJoinerIsAskedWithAReasonAndNeverByItself() {
    String period = FreshReport.period("Đơn vị thêm");
    String unit = Api.as(Cast.DUNG).queryParam("q", "lao cai").get("/units?limit=200").path("items.find { it.code == 'LC25-P-LAOCAI' }.id");
    String known = Api.as(Cast.HOA).get("/me").path("memberships[0].unit.id");
    String body = "{\"unit\":\"%s\",\"reason\":\"Mới thành lập.\",\"until\":%s}";
    expect(Cast.HOA, period, body.formatted(unit, "null")).statusCode(403);
    expect(Cast.DUNG, period, body.formatted(known, "null")).statusCode(409).body("detail", containsString("đã có trong danh sách"));
    expect(Cast.DUNG, period, body.formatted("01920000-0000-7000-8000-000000000000", "null")).statusCode(422);
    expect(Cast.DUNG, period, body.formatted(unit, "\"%s\"".formatted(FreshReport.TODAY))).statusCode(422).body("errors[0].code", equalTo("joined-until"));
    String until = FreshReport.TODAY.plusDays(40).toString();
    expect(Cast.DUNG, period, body.formatted(unit, '"' + until + '"')).statusCode(200)
        .body("status", equalTo("NOT_STARTED")).body("joinedReason", equalTo("Mới thành lập."))
        .body("dueAt", containsString(FreshReport.TODAY.plusDays(41).toString()));
    expect(Cast.DUNG, period, body.formatted(unit, "null")).statusCode(409);
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().body("counts.expected", equalTo(46));
    String next = FreshReport.period("Kỳ sau");
    Api.as(Cast.DUNG).get("/submissions?limit=200&period=" + next).then().body("items.unit.id", not(hasItem(unit)));
  }

  @Test
  void oneOfTheReceivingUnitsAnswersForTheConsolidation() {
    String id = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    String path = "/directives/" + id;
    Response directive = Api.as(Cast.DUNG).get(path);
    String now = directive.path("consolidator.id");
    String other = directive.path("receivers.find { it.id != '" + now + "' }.id");
    consolidator(Cast.HOA, path, directive.header("ETag"), other).statusCode(403);
    consolidator(Cast.STRANGE_COORDINATOR, path, directive.header("ETag"), other).statusCode(404);
    consolidator(Cast.DUNG, path, "\"99\"", other).statusCode(412);
    String unit = Api.as(Cast.HOA).get("/me").path("memberships[0].unit.id");
    consolidator(Cast.DUNG, path, directive.header("ETag"), unit).statusCode(422).body("errors[0].code", equalTo("not-a-receiver"));
    Response changed = consolidator(Cast.DUNG, path, directive.header("ETag"), other).statusCode(200).body("consolidator.id", equalTo(other)).extract().response();
    consolidator(Cast.CHI, path, changed.header("ETag"), now).statusCode(200).body("consolidator.id", equalTo(now));
  }

  private static ValidatableResponse consolidator(Cast who, String path, String etag, String unit) {
    return Api.as(who).contentType("application/json").header("If-Match", etag).body("{\"unit\":\"" + unit + "\"}").put(path + "/consolidator").then();
  }

  private static ValidatableResponse accept(Cast who, String query, String body) {
    return Api.as(who).contentType("application/json").body(body).post("/submissions/accept" + query).then();
  }

  private static ValidatableResponse comment(Cast who, String path, String body) {
    return Api.as(who).contentType("application/json").body(body).post(path).then();
  }

  private static ValidatableResponse expect(Cast who, String period, String body) {
    return Api.as(who).contentType("application/json").body(body).post("/report-periods/" + period + "/expect").then();
  }
}
