package vn.dondoc.assignments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Letters;

/** Until when a unit may send a duty back, and what becomes of that day afterwards. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SendBackApiTest {
  private static final String WORDS = "{\"sentence\":\"Không thuộc chức năng.\"}";

  @Inject WorkingCalendar calendar;

  @Test
  void anOrderIsSentBackWithinFiveWorkingDays() {
    String id = order();
    LocalDate last = calendar.workingDays().lastOf(5, FreshReport.TODAY);
    duty(id).body("sendBackUntil", equalTo(last.toString()));
    givenOn(id, FreshReport.TODAY.minusDays(30));
    duty(id)
        .body("sendBackUntil", equalTo(calendar.workingDays().lastOf(5, FreshReport.TODAY.minusDays(30)).toString()))
        .body("allowedActions.find { it.action == 'send-back' }.allowed", equalTo(false));
    post(Cast.KIEN, id, "send-back", WORDS).statusCode(409).body("code", equalTo("wrong-state")).body("detail", containsString("05 ngày làm việc"));
    post(Cast.KIEN, id, "progress", WORDS).statusCode(200).body("sendBackUntil", nullValue());
  }

  @Test
  void whatIsGivenAgainMayBeSentBackAgain() {
    String id = order();
    post(Cast.KIEN, id, "send-back", WORDS).statusCode(200).body("sendBackUntil", nullValue());
    givenOn(id, FreshReport.TODAY.minusDays(30));
    post(Cast.DUNG, id, "assign-again", WORDS).statusCode(200)
        .body("sendBackUntil", equalTo(calendar.workingDays().lastOf(5, FreshReport.TODAY).toString()));
    post(Cast.KIEN, id, "send-back", WORDS).statusCode(200);
    Api.as(Cast.DUNG).get("/assignments/" + id + "/updates").then().body("items", hasSize(3));
  }

  @Test
  void aRequestMayBeDeclinedAtAnyTime() {
    String id = order();
    inDatabase("update assignments set modality = 'REQUEST' where id = ? returning id", UUID.fromString(id));
    givenOn(id, FreshReport.TODAY.minusDays(30));
    duty(id).body("sendBackUntil", nullValue()).body("allowedActions.find { it.action == 'send-back' }.allowed", equalTo(true));
    post(Cast.KIEN, id, "send-back", WORDS).statusCode(200);
  }

  private static String order() {
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    List<String> mine = Api.as(Cast.KIEN).get("/assignments?directive=" + directive).path("items.findAll { it.modality == 'ORDER' }.id");
    return mine.getFirst();
  }

  private static void givenOn(String id, LocalDate day) {
    inDatabase("update assignments set assigned_at = ? where id = ? returning id", day.atStartOfDay(Clocks.VIETNAM).toOffsetDateTime(), UUID.fromString(id));
  }

  private static void inDatabase(String sql, Object... values) {
    QuarkusTransaction.requiringNew().run(() -> PlainSql.list(sql, row -> row.getObject(1), values));
  }

  private static ValidatableResponse duty(String id) {
    return Api.as(Cast.KIEN).get("/assignments/" + id).then().statusCode(200);
  }

  private static ValidatableResponse post(Cast who, String id, String verb, String body) {
    return Api.as(who).contentType("application/json; charset=utf-8").body(body).post("/assignments/" + id + "/" + verb).then();
  }
}
