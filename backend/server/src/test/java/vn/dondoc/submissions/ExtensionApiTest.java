package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;

/** Gia hạn over HTTP: asked once, answered once, the original deadline readable for ever. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ExtensionApiTest {

  @Test
  void askedGrantedAndBothDeadlinesShown() {
    Response report = report(Cast.HOA, "K4");
    String id = report.path("id");
    LocalDate last = lastDay(report);

    ask(Cast.HOA, id, last).statusCode(422).body("errors[0].pointer", equalTo("/until")).body("errors[0].code", equalTo("extension-day"));
    ask(Cast.HOA, id, last.plusYears(2)).statusCode(422);
    ask(Cast.KIEN, id, last.plusDays(3)).statusCode(404);
    ask(Cast.HOA, id, last.plusDays(3)).statusCode(200)
        .body("extension.status", equalTo("ASKED"))
        .body("dueAt", equalTo(report.path("dueAt")))
        .body("extension.sentence", containsString("đang chờ trả lời"));
    ask(Cast.HOA, id, last.plusDays(4)).statusCode(409).body("detail", containsString("một lần"));

    Api.as(Cast.DUNG).get("/submissions?extension=ASKED&limit=200").then().statusCode(200).body("items.id", hasItem(id));
    answer("grant", id, "{\"until\":\"%s\"}".formatted(last)).statusCode(422);
    answer("grant", id, "{\"until\":\"%s\",\"message\":\"Đồng ý.\"}".formatted(last.plusDays(2))).statusCode(200)
        .body("extension.status", equalTo("GRANTED"))
        .body("extension.originalLastDay", equalTo(last.toString()))
        .body("extension.askedUntil", equalTo(last.plusDays(3).toString()))
        .body("dueAt", startsWith(last.plusDays(3) + "T00:00"))
        .body("period.due.lastDay", equalTo(last.toString()));
    answer("grant", id, "{}").statusCode(409);
    ask(Cast.HOA, id, last.plusDays(9)).statusCode(409);

    Api.as(Cast.HOA).get("/submissions?extension=ASKED").then().body("items.id", not(hasItem(id)));
    Api.as(Cast.DUNG).get("/report-periods/" + report.path("period.id") + "/matrix").then().statusCode(200)
        .body("periods[0].counts.extended", greaterThan(0))
        .body("rows.find { it.unit.code == 'LC-P-DUYENHAI' }.cells[0].extension", equalTo("GRANTED"))
        .body("rows.find { it.unit.code == 'LC-P-DUYENHAI' }.cells[0].dueAt", startsWith(last.plusDays(3).toString()));
  }

  @Test
  void theStatisticsTellBothDeadlines() {
    String period = FreshReport.period("Kỳ gia hạn " + System.nanoTime());
    String id = FreshReport.of(Cast.HOA, period);
    ask(Cast.HOA, id, FreshReport.TODAY.plusDays(30)).statusCode(200);
    answer("grant", id, "{}").statusCode(200);
    // The period's last day is over; only who was given more time may still come in time
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              PlainSql.list("update report_periods set due_at = now() - interval '1 hour' where id = ? returning id", row -> 1, UUID.fromString(period));
              PlainSql.list("update submissions set due_at = now() - interval '1 hour' where period_id = ? and extension_status is null returning id", row -> 1, UUID.fromString(period));
            });
    int others = counts(period).extract().path("counts.openOverdue");
    counts(period).body("openInTime", equalTo(1)).body("byOriginal.openInTime", equalTo(0)).body("byOriginal.openOverdue", equalTo(others + 1));
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(200);
    counts(period)
        .body("doneOnTime", equalTo(1)).body("doneLate", equalTo(0))
        .body("byOriginal.doneOnTime", equalTo(0)).body("byOriginal.doneLate", equalTo(1)).body("byOriginal.openOverdue", equalTo(others));
    Api.as(Cast.DUNG).get("/report-periods/" + period + "/matrix").then().body("periods[0].counts.byOriginal.doneLate", equalTo(1));
  }

  private static ValidatableResponse counts(String period) {
    return Api.as(Cast.DUNG).get("/report-periods/" + period).then().statusCode(200).rootPath("counts");
  }

  @Test
  void refusedWithAReasonAndAskedAgain() {
    Response report = report(Cast.KIEN, "K5");
    String id = report.path("id");
    LocalDate last = lastDay(report);
    answer("refuse", id, "{\"reason\":\"Không có đề nghị.\"}").statusCode(409);
    ask(Cast.KIEN, id, last.plusDays(7)).statusCode(200);
    answer("refuse", id, "{\"reason\":\" \"}").statusCode(422);
    answer("refuse", id, "{\"reason\":\"Cần số liệu để tổng hợp.\"}").statusCode(200)
        .body("extension.status", equalTo("REFUSED"))
        .body("extension.answer", equalTo("Cần số liệu để tổng hợp."))
        .body("dueAt", equalTo(report.path("dueAt")));
    ask(Cast.KIEN, id, last.plusDays(5)).statusCode(200).body("extension.status", equalTo("ASKED"));
  }

  @Test
  void afterTheDeadlineThereIsNothingToAsk() {
    Response report = report(Cast.HOA, "K2");
    ask(Cast.HOA, report.path("id"), lastDay(report).plusDays(30)).statusCode(409).body("detail", containsString("quá hạn"));
  }

  private static ValidatableResponse ask(Cast who, String id, LocalDate until) {
    return Api.as(who).contentType("application/json").body("{\"until\":\"%s\",\"reason\":\"Mưa lũ.\"}".formatted(until))
        .post("/submissions/" + id + "/request-extension").then();
  }

  private static ValidatableResponse answer(String verb, String id, String body) {
    return Api.as(Cast.DUNG).contentType("application/json").body(body).post("/submissions/" + id + "/" + verb + "-extension").then();
  }

  /** A report of the demonstration directive, whose deadlines lie around today. */
  private static Response report(Cast who, String period) {
    String directive = Api.as(who).get("/directives?q=DEMO").path("items[0].id");
    String id = Api.as(who).get("/submissions?directive=" + directive).path("items.find { it.period.code == '" + period + "' }.id");
    return Api.as(who).get("/submissions/" + id);
  }

  private static LocalDate lastDay(Response report) {
    return LocalDate.parse(report.path("period.due.lastDay"));
  }
}
