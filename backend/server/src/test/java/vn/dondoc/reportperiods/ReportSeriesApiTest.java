package vn.dondoc.reportperiods;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Templates;

/** Series made, tried, changed and ended on a directive that has one-off periods too. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReportSeriesApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  private static final LocalDate TODAY = FreshReport.TODAY;

  /** A month whose report is due well after the periods of other tests, and not open yet. */
  private static final LocalDate FAR = TODAY.plusMonths(5).withDayOfMonth(15);

  @Test
  void aSeriesIsTriedThenMadeThenChangedThenEnded() {
    String directive = directive();
    String body = "{\"directive\":\"%s\",\"rule\":%s}".formatted(directive, rule("Tháng", FAR.getDayOfMonth()));
    post(Cast.HOA, "/report-series", body).statusCode(403);
    post(Cast.DUNG, "/report-series?dryRun=true", body.replace(directive, "01920000-0000-7000-8000-000000000000"))
        .statusCode(422).body("errors[0].code", equalTo("unknown-directive"));
    post(Cast.DUNG, "/report-series?dryRun=true", body).statusCode(200)
        .body("done", equalTo(false)).body("next", hasSize(8)).body("next[0].workingDays", notNullValue())
        .body("changes.effect", everyItem(equalTo("MADE")));
    Api.as(Cast.DUNG).get("/report-series?directive=" + directive).then().body("items.label", not(hasItem("Báo cáo Tháng")));

    Response made = post(Cast.DUNG, "/report-series", body).statusCode(200).body("done", equalTo(true)).extract().response();
    String series = made.path("series.id");
    Api.as(Cast.HOA).get("/report-series/" + series).then().statusCode(200).body("occurrences", hasSize(1)).body("allowedActions", hasSize(0));
    Api.as(Cast.STRANGE_OFFICER).get("/report-series/" + series).then().statusCode(404);
    String period = made.path("changes.find { it.status == 'PLANNED' }.id");
    String due = Api.as(Cast.DUNG).get("/report-periods/" + period).path("due.date");

    String path = "/report-series/" + series;
    String other = rule("Tháng", FAR.getDayOfMonth() + 3);
    put(path, null, other).statusCode(428);
    put(path, "\"99\"", other).statusCode(412);
    put(path + "?dryRun=true", made.header("ETag"), other).statusCode(200)
        .body("changes.find { it.id == '" + period + "' }.effect", equalTo("CHANGED"));
    assertEquals(due, Api.as(Cast.DUNG).get("/report-periods/" + period).path("due.date"), "a trial keeps nothing");
    Response changed = put(path, made.header("ETag"), other).statusCode(200).body("done", equalTo(true)).extract().response();
    assertEquals(changed.header("ETag"), Api.as(Cast.DUNG).get(path).header("ETag"), "the ETag of a change is that of the next read");
    Api.as(Cast.DUNG).get("/report-periods/" + period).then()
        .body("due.date", equalTo(LocalDate.parse(due).plusDays(3).toString())).body("originalDue.date", equalTo(due));

    post(Cast.DUNG, path + "/end?dryRun=true", "{\"reason\":\"Thử.\"}").statusCode(200)
        .body("changes.effect", everyItem(equalTo("REMOVED"))).body("next", hasSize(0));
    post(Cast.DUNG, path + "/end", "{\"reason\":\"Có văn bản mới.\"}").statusCode(200).body("series.endsOn", equalTo(TODAY.toString()));
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().statusCode(404);
  }

  @Test
  void whatIsOpenIsNeverChangedInSilence() {
    String directive = directive();
    LocalDate soon = TODAY.plusDays(12);
    Response made =
        post(Cast.DUNG, "/report-series", "{\"directive\":\"%s\",\"rule\":%s}".formatted(directive, rule("Gấp", soon.getMonthValue(), soon.getDayOfMonth(), TODAY.getYear())))
            .statusCode(200).extract().response();
    String series = made.path("series.id");
    String open = made.path("changes[0].id");
    Api.as(Cast.HOA).get("/report-periods/" + open).then().statusCode(200).body("status", equalTo("OPEN"));
    String path = "/report-series/" + series;
    LocalDate later = soon.plusDays(2);
    String other = rule("Gấp", later.getMonthValue(), later.getDayOfMonth(), TODAY.getYear());

    put(path, made.header("ETag"), other).statusCode(200)
        .body("changes[0].effect", equalTo("KEPT")).body("changes[0].why", containsString("đang mở"));
    Response all = put(path + "?apply=ALL", Api.as(Cast.DUNG).get(path).header("ETag"), other).statusCode(200)
        .body("changes[0].effect", equalTo("CHANGED")).extract().response();
    Api.as(Cast.HOA).get("/submissions?period=" + open).then().body("items[0].dueAt", containsString(later.plusDays(1).toString()));
    LocalDate past = TODAY.minusDays(1);
    put(path + "?apply=ALL", all.header("ETag"), rule("Gấp", past.getMonthValue(), past.getDayOfMonth(), TODAY.getYear())).statusCode(200)
        .body("changes.find { it.id == '" + open + "' }.effect", equalTo("KEPT"));
    post(Cast.DUNG, "/report-periods/" + open + "/remove", "{\"reason\":\"Thử.\"}").statusCode(409).body("detail", containsString("đã mở"));
    post(Cast.DUNG, "/report-periods/" + open + "/remove?apply=ALL", "{\"reason\":\"Thử.\"}").statusCode(200)
        .body("changes.find { it.id == '" + open + "' }.effect", equalTo("KEPT"));
    Api.as(Cast.HOA).get("/report-periods/" + open).then().statusCode(200).body("status", equalTo("OPEN"));
  }

  @Test
  void onePlannedOccasionIsLeftOutAndStaysOut() {
    String directive = directive();
    Response made =
        post(Cast.DUNG, "/report-series", "{\"directive\":\"%s\",\"rule\":%s}".formatted(directive, rule("Bỏ một", FAR.getDayOfMonth() + 1)))
            .statusCode(200).extract().response();
    String series = made.path("series.id");
    String period = made.path("changes.find { it.status == 'PLANNED' }.id");
    Response tried = patchTry(period, "{\"due\":{\"boundary\":\"BY\",\"date\":\"%s\",\"words\":null}}".formatted(FAR.plusDays(9)));
    tried.then().statusCode(200).body("done", equalTo(false)).body("changes[0].effect", equalTo("CHANGED")).body("changes[0].after.date", equalTo(FAR.plusDays(9).toString()));
    post(Cast.DUNG, "/report-periods/" + period + "/remove?dryRun=true", "{\"reason\":\"Thử.\"}").statusCode(200).body("changes", hasSize(1));
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().statusCode(200).body("originalDue", nullValue());
    post(Cast.DUNG, "/report-periods/" + period + "/remove", "{\"reason\":\"Năm nay không cần.\"}").statusCode(200);
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().statusCode(404);
    String etag = Api.as(Cast.DUNG).get("/report-series/" + series).header("ETag");
    put("/report-series/" + series, etag, rule("Bỏ một", FAR.getDayOfMonth() + 2)).statusCode(200).body("changes.effect", not(hasItem("MADE")));
    post(Cast.DUNG, "/report-series/" + series + "/end", "{\"reason\":\"Hết thử.\"}").statusCode(200);
  }

  @Test
  void anotherTemplateIsThatOfThePeriodsToCome() {
    String chosen = Templates.create(Cast.DUNG, Templates.SIMPLE);
    Response made =
        post(Cast.DUNG, "/report-series", "{\"directive\":\"%s\",\"rule\":%s}".formatted(directive(), rule("Mẫu riêng", FAR.getDayOfMonth() + 4)))
            .statusCode(200).extract().response();
    String path = "/report-series/" + made.path("series.id");
    String period = made.path("changes.find { it.status == 'PLANNED' }.id");
    String rule = rule("Mẫu riêng", FAR.getDayOfMonth() + 4).replace("\"occurrences\":[", "\"template\":\"" + chosen + "\",\"occurrences\":[");
    Response changed = put(path, made.header("ETag"), rule).statusCode(200).body("series.template", equalTo(chosen)).extract().response();
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().body("template", equalTo(chosen));

    post(Cast.DUNG, "/report-templates/" + chosen + "/retire", "{\"reason\":\"Có mẫu mới.\"}").statusCode(200);
    put(path, changed.header("ETag"), rule).statusCode(200); // what it has it may keep
    post(Cast.DUNG, "/report-series", "{\"directive\":\"%s\",\"rule\":%s}".formatted(directive(), rule)).statusCode(422)
        .body("errors[0].code", equalTo("unknown-template"));
    post(Cast.DUNG, path + "/end", "{\"reason\":\"Hết thử.\"}").statusCode(200);
  }

  @Test
  void badRulesAreToldInWords() {
    String directive = directive();
    for (String wrong :
        List.of(
            "{\"label\":\"\",\"firstYear\":2027,\"occurrences\":[]}",
            rule("x", 2, 30, 2027),
            rule("x", 3, 20, 1700),
            rule("x", 3, 20, 2099),
            rule("x", 15).replace("\"ND09\"", "\"CUT_OFF\""),
            rule("x", 15).replace("\"occurrences\":[", "\"template\":\"01920000-0000-7000-8000-000000000000\",\"occurrences\":["),
            rule("x", 15).replace("\"firstYear\"", "\"endsOn\":\"2024-01-01\",\"firstYear\""))) {
      post(Cast.DUNG, "/report-series", "{\"directive\":\"%s\",\"rule\":%s}".formatted(directive, wrong)).statusCode(422).body("errors", not(hasSize(0)));
    }
    post(Cast.DUNG, "/report-series", "{\"directive\":1}").statusCode(422);
    post(Cast.DUNG, "/report-series", "[").statusCode(400);
  }

  private static String directive() {
    return Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
  }

  private static String rule(String label, int day) {
    return rule(label, FAR.getMonthValue(), day, FAR.getYear());
  }

  private static String rule(String label, int month, int day, int year) {
    String kind = "MONTH_" + Math.max(1, Math.min(12, month));
    return "{\"label\":\"Báo cáo %s\",\"firstYear\":%d,\"occurrences\":[{\"label\":\"%s\",\"kind\":\"%s\",\"boundary\":\"BY\",\"month\":%d,\"day\":%d,\"shift\":\"NONE\",\"window\":\"ND09\"}]}"
        .formatted(label, year, label, kind, month, day);
  }

  private static ValidatableResponse post(Cast who, String path, String body) {
    return Api.as(who).contentType("application/json").body(body).post(path).then();
  }

  private static ValidatableResponse put(String path, String etag, String body) {
    var request = Api.as(Cast.DUNG).contentType("application/json").body(body);
    return (etag == null ? request : request.header("If-Match", etag)).put(path).then();
  }

  private static Response patchTry(String period, String body) {
    return Api.as(Cast.DUNG).contentType("application/merge-patch+json").body(body).post("/report-periods/" + period + "/try-change");
  }
}
