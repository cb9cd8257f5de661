package vn.dondoc.reportperiods;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;

/** Periods added, moved, closed; the calendar changed under them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReportPeriodApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  @Test
  void aPeriodIsAddedByWhoReceivesItAndItsFirstDeadlineStaysReadable() {
    add(Cast.HOA, TODAY.plusDays(20)).statusCode(403);
    add(Cast.DUNG, TODAY.minusDays(1)).statusCode(422).body("errors[0].code", equalTo("due-past"));
    Response added = add(Cast.CHI, TODAY.plusDays(20)).statusCode(201).extract().response();
    added.then()
        .body("status", equalTo("OPEN"))
        .body("recurring", equalTo(false))
        .body("due.words", startsWith("chậm nhất ngày "))
        .body("warnings.code", hasItem("overlap"))
        .body("counts.expected", equalTo(45));
    String period = added.path("id");
    String mine = Api.as(Cast.KIEN).get("/submissions?period=" + period).path("items[0].id");
    String other = Api.as(Cast.HOA).get("/submissions?period=" + period).path("items[0].id");
    extend(mine, TODAY.plusDays(40));

    String etag = added.header("ETag");
    patch(period, null, due(TODAY.plusDays(30))).statusCode(428);
    patch(period, "\"77\"", due(TODAY.plusDays(30))).statusCode(412);
    patch(period, etag, due(TODAY.minusDays(2))).statusCode(422).body("errors[0].code", equalTo("due-past"));
    patch(period, etag, "{\"label\":\"\"}").statusCode(422);
    patch(period, etag, "{\"covers\":{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}}").statusCode(422);
    patch(period, etag, "{\"status\":\"CLOSED\"}").statusCode(422);
    Response moved =
        patch(period, etag, due(TODAY.plusDays(30))).statusCode(200)
            .body("originalDue.lastDay", equalTo(TODAY.plusDays(20).toString()))
            .body("due.lastDay", equalTo(TODAY.plusDays(30).toString()))
            .extract().response();
    Api.as(Cast.HOA).get("/submissions/" + other).then().body("dueAt", startsWith(TODAY.plusDays(31).toString()));
    Api.as(Cast.KIEN).get("/submissions/" + mine).then().body("dueAt", startsWith(TODAY.plusDays(41).toString()));
    patch(period, moved.header("ETag"), due(TODAY.plusDays(20))).statusCode(200).body("originalDue", nullValue());
  }

  @Test
  void whatIsClosedIsClosedUntilItIsOpenedAgain() {
    Response added = add(Cast.DUNG, TODAY.plusDays(22)).statusCode(201).extract().response();
    String period = added.path("id");
    String mine = Api.as(Cast.HOA).get("/submissions?period=" + period).path("items[0].id");
    verb(Cast.HOA, period, "close").statusCode(403);
    verb(Cast.DUNG, period, "reopen").statusCode(409);
    verb(Cast.DUNG, period, "close").statusCode(200).body("status", equalTo("CLOSED"));
    Api.as(Cast.HOA).post("/submissions/" + mine + "/submit").then().statusCode(409).body("detail", containsString("đóng"));
    patch(period, Api.as(Cast.DUNG).get("/report-periods/" + period).header("ETag"), due(TODAY.plusDays(30))).statusCode(409);
    verb(Cast.DUNG, period, "reopen").statusCode(200).body("status", equalTo("OPEN"));
    Api.as(Cast.HOA).post("/submissions/" + mine + "/submit").then().statusCode(422);
  }

  @Test
  void aRecurringDeadlineMovesForThisOneOrForAllThatFollow() {
    String directive = Api.as(Cast.DUNG).get("/directives?q=1013").path("items.find { it.number == '1013/UBND-VHTT' }.id");
    String upcoming = "/directives/" + directive + "/upcoming-periods";
    Response next = Api.as(Cast.HOA).get(upcoming);
    next.then().statusCode(200).body("items", hasSize(8)).body("items[7].id", nullValue());
    Api.as(Cast.STRANGE_OFFICER).get(upcoming).then().statusCode(404);

    String code = next.path("items[0].code");
    String kind = code.substring(code.indexOf('-') + 1);
    String later = "items.findAll { it.code.endsWith('-" + kind + "') }[1].due.date";
    String before = next.path(later);
    String id = next.path("items[0].id");
    Response period = Api.as(Cast.DUNG).get("/report-periods/" + id);
    LocalDate date = LocalDate.parse(period.path("due.date")).plusDays(1);
    Response once = patch(id, period.header("ETag"), due(date)).statusCode(200).extract().response();
    assertEquals(before, Api.as(Cast.HOA).get(upcoming).path(later), "this one alone");
    Api.as(Cast.DUNG).contentType("application/merge-patch+json").header("If-Match", once.header("ETag"))
        .body(due(date.plusDays(1))).patch("/report-periods/" + id + "?apply=FOLLOWING").then().statusCode(200);
    Api.as(Cast.HOA).get(upcoming).then().body(later, equalTo(LocalDate.parse(before).plusDays(2).toString()));
  }

  @Test
  void aChangeOfTheCalendarSaysWhoseLastWorkingDayMovesAndLeavesAPlainDeadline() {
    LocalDate last = TODAY.plusDays(50);
    while (last.getDayOfWeek().getValue() > 5) {
      last = last.plusDays(1);
    }
    String period = add(Cast.DUNG, last).statusCode(201).extract().path("id");
    String day = "{\"day\":\"%s\",\"kind\":\"HOLIDAY\",\"nameVi\":\"Nghỉ thử\",\"nameEn\":\"Trial\",\"source\":\"Thông báo thử\"}".formatted(last);
    Api.as(Cast.DUNG).contentType("application/json").body(day).post("/calendar-days").then().statusCode(403);
    Api.as(Cast.AN).contentType("application/json").body("{\"day\":\"2026-13-40\"}").post("/calendar-days").then().statusCode(422);
    Api.as(Cast.AN).contentType("application/json").body(day).post("/calendar-days?dryRun=true").then().statusCode(200)
        .body("done", equalTo(false)).body("moved.lastDay", hasItem(last.toString()));
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().body("due.lastWorkingDay", equalTo(last.toString()));

    Api.as(Cast.AN).contentType("application/json").body(day).post("/calendar-days").then().statusCode(200).body("done", equalTo(true));
    Api.as(Cast.HOA).get("/calendar-days?year=" + last.getYear()).then().statusCode(200)
        .body("items.day", hasItem(last.toString())).body("mayChange", equalTo(false));
    Api.as(Cast.DUNG).get("/report-periods/" + period).then()
        .body("due.lastDay", equalTo(last.toString()))
        .body("due.lastWorkingDay", not(equalTo(last.toString())))
        .body("warnings.code", hasItem("rest-day"));
    Api.as(Cast.AN).post("/calendar-days/" + last + "/remove").then().statusCode(200).body("moved", notNullValue());
    Api.as(Cast.DUNG).get("/report-periods/" + period).then().body("due.lastWorkingDay", equalTo(last.toString()));
  }

  @Test
  void whatTheCalendarSaidBeforeStaysReadable() {
    String day = "2093-03-08";
    put(day, "Ngày thứ nhất", "Thông báo 1");
    put(day, "Ngày thứ hai", "Thông báo 2");
    Api.as(Cast.AN).post("/calendar-days/" + day + "/remove").then().statusCode(200);
    Api.as(Cast.AN).post("/calendar-days/" + day + "/remove").then().statusCode(200);
    Api.as(Cast.HOA).get("/calendar-days?year=2093").then().statusCode(200)
        .body("items", hasSize(0))
        .body("changes", hasSize(3))
        .body("changes[0].was.source", equalTo("Thông báo 2"))
        .body("changes[1].was.nameVi", equalTo("Ngày thứ nhất"))
        .body("changes[2].was", nullValue())
        .body("changes.day", everyItem(equalTo(day)))
        .body("changes.changedBy", everyItem(notNullValue()));
  }

  @Test
  void aDeadlineThatShiftsOffRestDaysGoesWithTheCalendarAndItsFirstOneStaysReadable() {
    LocalDate first = TODAY.plusDays(25);
    while (first.getDayOfWeek().getValue() != 2) {
      first = first.plusDays(1);
    }
    String last = first.toString();
    String next = first.plusDays(1).toString();
    String later = add(Cast.DUNG, first, "NEXT").statusCode(201).extract().path("id");
    String earlier = add(Cast.DUNG, first, "PREVIOUS").statusCode(201).extract().path("id");
    String report = Api.as(Cast.HOA).get("/submissions?period=" + later).path("items[0].id");
    String holiday = "{\"day\":\"%s\",\"kind\":\"HOLIDAY\",\"nameVi\":\"Nghỉ thử\",\"nameEn\":\"Trial\",\"source\":\"Thông báo thử\"}".formatted(last);

    Api.as(Cast.AN).contentType("application/json").body(holiday).post("/calendar-days?dryRun=true").then().statusCode(200)
        .body("moved.findAll { it.lastDay == '" + last + "' }.lastDayAfter", containsInAnyOrder(next, last));
    Api.as(Cast.DUNG).get("/report-periods/" + later).then().body("due.lastDay", equalTo(last)).body("originalDue", nullValue());
    Api.as(Cast.AN).contentType("application/json").body(holiday).post("/calendar-days").then().statusCode(200);
    Api.as(Cast.DUNG).get("/report-periods/" + later).then()
        .body("due.lastDay", equalTo(next)).body("originalDue.lastDay", equalTo(last));
    Api.as(Cast.DUNG).get("/report-periods/" + earlier).then()
        .body("due.lastDay", equalTo(last)).body("originalDue", nullValue());
    Api.as(Cast.HOA).get("/submissions/" + report).then()
        .body("dueAt", startsWith(first.plusDays(2).toString())).body("period.originalLastDay", equalTo(last));

    Api.as(Cast.AN).post("/calendar-days/" + last + "/remove").then().statusCode(200);
    Api.as(Cast.DUNG).get("/report-periods/" + later).then().body("due.lastDay", equalTo(last)).body("originalDue", nullValue());
    Api.as(Cast.HOA).get("/submissions/" + report).then()
        .body("dueAt", startsWith(next)).body("period.originalLastDay", nullValue());
  }

  private static void put(String day, String name, String source) {
    String body = "{\"day\":\"%s\",\"kind\":\"HOLIDAY\",\"nameVi\":\"%s\",\"nameEn\":\"Trial\",\"source\":\"%s\"}".formatted(day, name, source);
    Api.as(Cast.AN).contentType("application/json").body(body).post("/calendar-days").then().statusCode(200);
  }

  private static ValidatableResponse add(Cast who, LocalDate last) {
    return add(who, last, "NONE");
  }

  private static ValidatableResponse add(Cast who, LocalDate last, String shift) {
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    String body =
        "{\"directive\":\"%s\",\"label\":\"Báo cáo đột xuất\",\"covers\":{\"from\":\"%s\",\"to\":\"%s\"},\"due\":{\"boundary\":\"BY\",\"date\":\"%s\",\"shift\":\"%s\"}}"
            .formatted(directive, TODAY.minusDays(20), TODAY, last, shift);
    return Api.as(who).contentType("application/json").body(body).post("/report-periods").then();
  }

  private static String due(LocalDate last) {
    return "{\"due\":{\"boundary\":\"BY\",\"date\":\"%s\",\"words\":null}}".formatted(last);
  }

  private static ValidatableResponse patch(String period, String etag, String body) {
    var request = Api.as(Cast.DUNG).contentType("application/merge-patch+json").body(body);
    return (etag == null ? request : request.header("If-Match", etag)).patch("/report-periods/" + period).then();
  }

  private static ValidatableResponse verb(Cast who, String period, String verb) {
    return Api.as(who).contentType("application/json").body("{\"reason\":\"Thử.\"}").post("/report-periods/" + period + "/" + verb).then();
  }

  private static void extend(String submission, LocalDate until) {
    Api.as(Cast.KIEN).contentType("application/json").body("{\"until\":\"%s\",\"reason\":\"Thử.\"}".formatted(until))
        .post("/submissions/" + submission + "/request-extension").then().statusCode(200);
    Api.as(Cast.DUNG).contentType("application/json").body("{}").post("/submissions/" + submission + "/grant-extension").then().statusCode(200);
  }
}
