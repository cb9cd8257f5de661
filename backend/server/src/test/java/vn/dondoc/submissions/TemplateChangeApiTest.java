package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Templates;

/** Reports in every kind of field, and a period whose template changes under its drafts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class TemplateChangeApiTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String WHOLE =
      """
      {"B01":12,"TEN":{"text":"Tổ 5"},"KENH":{"options":["zalo","loa"]},"NGAY":{"date":"2026-11-24"},
       "LINK":{"url":"https://laocai.gov.vn"},"BANG":{"rows":[{"to":{"text":"Tổ 1"},"so":3},{}]}}""";

  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void everyKindIsSavedSentAndReadAgain() {
    String mine = mine(Cast.HOA, period(Templates.create(Cast.DUNG, Templates.KINDS)));
    save(Cast.HOA, mine, 0, "{\"KENH\":{\"options\":[\"bao\"]},\"B01\":\"12\"}").statusCode(422)
        .body("errors.pointer", hasItem("/values/KENH")).body("errors.code", hasItem("unknown-option"));
    save(Cast.HOA, mine, 0, "{\"TEN\":{\"text\":\"a\\u0000\"}}").statusCode(422).body("errors[0].code", equalTo("bad-characters"));
    save(Cast.HOA, mine, 0, "{\"TEN\":{\"text\":\"\\ud800\"}}").statusCode(422).body("errors[0].code", equalTo("bad-characters"));
    submit(Cast.HOA, mine, 0, "{\"B01\":1}").statusCode(422).body("errors.pointer", hasItem("/values/KENH"));
    submit(Cast.HOA, mine, 0, "{\"B01\":1,\"KENH\":\"NIL\",\"BANG\":{\"rows\":[{\"so\":1}]}}").statusCode(422)
        .body("errors.message", hasItem(containsString("Dòng 1")));
    submit(Cast.HOA, mine, 0, WHOLE).statusCode(200)
        .body("content.values.KENH.options", equalTo(java.util.List.of("loa", "zalo")))
        .body("content.values.BANG.rows", hasSize(1))
        .body("receipt.contentHash", notNullValue());
    Api.as(Cast.DUNG).get("/submissions/" + mine).then().body("content.values.LINK.url", equalTo("https://laocai.gov.vn"));
    Api.as(Cast.HOA).get("/submissions/" + mine + "/revisions").then().body("items[0].template", notNullValue());
  }

  @Test
  void aDraftGoesOverAndNothingIsLostInSilence() {
    String first = Templates.create(Cast.DUNG, Templates.KINDS);
    String period = period(first);
    String mine = mine(Cast.HOA, period);
    String other = mine(Cast.KIEN, period);
    save(Cast.HOA, mine, 0, WHOLE).statusCode(200);
    submit(Cast.KIEN, other, 0, WHOLE).statusCode(200);
    String second =
        Templates.revise(
            Cast.DUNG, first,
            Templates.form(Templates.field("X1", "B01", "DECIMAL", true, ""), Templates.field("TEN", "TEN", "LONG_TEXT", true, ""), Templates.field("MOI", "MOI", "INTEGER", false, "")));

    change(Cast.HOA, period, second, false).statusCode(403);
    change(Cast.STRANGE_COORDINATOR, period, second, false).statusCode(404);
    change(Cast.DUNG, period, "01920000-0000-7000-8000-000000000000", false).statusCode(422);
    change(Cast.DUNG, period, second, true).statusCode(200)
        .body("done", equalTo(false)).body("moved[0].to", equalTo("X1")).body("added.code", equalTo(java.util.List.of("MOI")))
        .body("dropped.code", hasItem("BANG")).body("drafts", equalTo(1)).body("draftsLosing", equalTo(1)).body("sent", equalTo(1));
    Api.as(Cast.HOA).get("/submissions/" + mine).then().body("template", equalTo(first)).body("templateChangedAt", nullValue());

    change(Cast.DUNG, period, second, false).statusCode(200).body("done", equalTo(true));
    Api.as(Cast.HOA).get("/submissions/" + mine).then()
        .body("template", equalTo(second)).body("version", greaterThan(1)).body("templateChangedAt", notNullValue())
        .body("content.values", equalTo(Map.of("X1", 12, "TEN", Map.of("text", "Tổ 5"))));
    Api.as(Cast.HOA).get("/submissions/" + mine + "/template-changes").then().statusCode(200)
        .body("items[0].moved", equalTo(Map.of("B01", "X1"))).body("items[0].dropped.values.BANG.rows[0].so", equalTo(3));
    Api.as(Cast.DUNG).get("/submissions/" + mine + "/template-changes").then().body("items", hasSize(0));
    Api.as(Cast.HOA).get("/submissions/" + mine + "/timeline").then().body("items.action", hasItem("change-template"));
    Api.as(Cast.KIEN).get("/submissions/" + other).then().body("template", equalTo(first)).body("content.values.B01", equalTo(12));
    Api.as(Cast.HOA).get("/report-periods/" + period).then().body("template", equalTo(second));

    // The device was away: what it wrote over the old version is stale, not wrong
    save(Cast.HOA, mine, 1, WHOLE).statusCode(412);
    submit(Cast.HOA, mine, 1, WHOLE).statusCode(412);
    int version = Api.as(Cast.HOA).get("/submissions/" + mine).path("version");
    submit(Cast.HOA, mine, version, "{\"X1\":12.5,\"TEN\":{\"text\":\"Tổ 5\"}}").statusCode(200);
  }

  @Test
  void whatWasSentBeforeIsComparedByIndicator() {
    String first = Templates.create(Cast.DUNG, Templates.SIMPLE);
    String earlier = mine(Cast.HOA, period(first, TODAY.plusDays(3)));
    submit(Cast.HOA, earlier, 0, "{\"B01\":7}").statusCode(200);
    String second = Templates.revise(Cast.DUNG, first, Templates.form(Templates.field("X1", "B01", "INTEGER", true, "")));
    String later = mine(Cast.HOA, period(second, TODAY.plusDays(4)));
    Api.as(Cast.HOA).get("/submissions/" + later).then().body("previous.values", equalTo(Map.of("X1", 7)));
  }

  @Test
  void aRetiredTemplateIsTakenByNoPeriod() {
    String mine = Templates.create(Cast.DUNG, Templates.SIMPLE);
    String period = period(Templates.own());
    Api.as(Cast.DUNG).contentType("application/json").body("{\"reason\":\"x\"}").post("/report-templates/" + mine + "/retire").then().statusCode(200);
    add(mine, TODAY.plusDays(9)).then().statusCode(422).body("errors[0].code", equalTo("unknown-template"));
    change(Cast.DUNG, period, mine, false).statusCode(422);
  }

  private static String period(String template) {
    return period(template, TODAY.plusDays(9));
  }

  private static String period(String template, LocalDate last) {
    return add(template, last).then().statusCode(201).body("template", equalTo(template)).extract().path("id");
  }

  private static Response add(String template, LocalDate last) {
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    String body = "{\"directive\":\"%s\",\"label\":\"Kỳ thử mẫu\",\"due\":{\"boundary\":\"BY\",\"date\":\"%s\"},\"template\":\"%s\"}".formatted(directive, last, template);
    return Api.as(Cast.DUNG).contentType("application/json").body(body).post("/report-periods");
  }

  private static String mine(Cast who, String period) {
    return Api.as(who).get("/submissions?period=" + period).path("items[0].id");
  }

  private static String content(String values) {
    return "{\"values\":%s,\"narrative\":{},\"notes\":{}}".formatted(values);
  }

  private static ValidatableResponse save(Cast who, String id, int version, String values) {
    return Api.as(who).contentType("application/json").header("If-Match", "\"" + version + "\"").body(content(values)).put("/submissions/" + id).then();
  }

  private static ValidatableResponse submit(Cast who, String id, int version, String values) {
    return Api.as(who).contentType("application/json").header("If-Match", "\"" + version + "\"").body(content(values)).post("/submissions/" + id + "/submit").then();
  }

  private static ValidatableResponse change(Cast who, String period, String template, boolean dryRun) {
    return Api.as(who).contentType("application/json").body("{\"template\":\"%s\"}".formatted(template))
        .post("/report-periods/" + period + "/change-template?dryRun=" + dryRun).then();
  }
}
