package vn.dondoc.inbox;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.Consolidations;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Works;

/** What stands in whose inbox, for how long, and what a mark does to it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class InboxApiTest {
  private static final Cast[] ALL = {
    Cast.HOA, Cast.KIEN, Cast.THU, Cast.DUNG, Cast.CHI, Cast.MINH, Cast.LAN, Cast.STRANGE_OFFICER, Cast.STRANGE_HEAD,
    Cast.STRANGE_COORDINATOR, Cast.STRANGE_EDITOR, Cast.STRANGE_LEADER
  };

  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
    putAwayWhatOthersLeft();
  }

  /** An inbox shows the fifty most urgent of a kind: what other tests left open must not stand before what this one makes. */
  private static void putAwayWhatOthersLeft() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              put("update submissions set due_at = due_at + interval '5 years' where status in ('NOT_STARTED', 'DRAFT')");
              put("update assignments set due_at = due_at + interval '5 years' where status = 'ASSIGNED' and due_at is not null");
            });
  }

  /** Ids grow with time: younger than the strangers is what tests made. */
  private static void put(String away) {
    PlainSql.list(away + " and id > (select id from accounts where username = ?) returning id", row -> row.getObject(1), Cast.STRANGE_OFFICER.username());
  }

  @Test
  void whoHasNoInboxIsRefusedAndSoIsWhatIsNoMark() {
    Api.as(Cast.NOBODY).get("/inbox").then().statusCode(401);
    Api.as(Cast.AN).get("/inbox").then().statusCode(403);
    Api.as(Cast.AN).get("/inbox/counts").then().statusCode(403);
    Api.as(Cast.HOA).get("/inbox?kind=NONSENSE").then().statusCode(400);
    mark(Cast.HOA, "{\"items\":[],\"read\":true}").statusCode(422);
    mark(Cast.HOA, "{\"items\":[null],\"read\":true}").statusCode(422);
    mark(Cast.HOA, "{\"items\":[{\"kind\":\"DUE_REPORT\"}],\"read\":true}").statusCode(422);
    mark(Cast.HOA, "{\"items\":[{\"kind\":\"DUE_REPORT\",\"subject\":\"01920000-0000-7000-8000-000000000000\"}]}").statusCode(422);
    mark(Cast.HOA, "{\"items\":[{\"kind\":\"DUE_REPORT\",\"subject\":\"01920000-0000-7000-8000-000000000000\"}],\"read\":true,\"account\":\"x\"}").statusCode(422);
  }

  @Test
  void aReportGoesFromInboxToInbox() {
    String id = FreshReport.of(Cast.HOA, soon());
    String period = Api.as(Cast.HOA).get("/submissions/" + id).path("period.id");
    assertEquals("WEEK", place(Cast.HOA, "DUE_REPORT", id));
    assertEquals("WEEK", place(Cast.THU, "DUE_REPORT", id));
    assertNull(place(Cast.KIEN, "DUE_REPORT", id));
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(200);
    assertNull(place(Cast.HOA, "DUE_REPORT", id));
    assertEquals("WAITING", place(Cast.HOA, "REPORT_IN_REVIEW", id));
    assertEquals("TODAY", place(Cast.DUNG, "REVIEW_REPORTS", period));
    assertNull(place(Cast.STRANGE_COORDINATOR, "REVIEW_REPORTS", period));
    String sent = Api.as(Cast.DUNG).get("/submissions/" + id).header("ETag");
    Api.as(Cast.DUNG).contentType("application/json").header("If-Match", sent).body("{\"message\":\"Bổ sung.\"}").post("/submissions/" + id + "/return").then().statusCode(200);
    assertEquals("TODAY", place(Cast.HOA, "RETURNED_REPORT", id));
    assertNull(place(Cast.DUNG, "REVIEW_REPORTS", period));
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(200);
    String again = Api.as(Cast.DUNG).get("/submissions/" + id).header("ETag");
    Api.as(Cast.DUNG).contentType("application/json").header("If-Match", again).body("{}").post("/submissions/" + id + "/accept").then().statusCode(200);
    assertEquals("DONE", place(Cast.HOA, "ACCEPTED_REPORT", id));
    assertNull(place(Cast.HOA, "REPORT_IN_REVIEW", id));
  }

  @Test
  void aPeriodThatIsOverWaitsForItsConsolidationAndTheUnitHearsOfIt() {
    String period = soon();
    String report = FreshReport.of(Cast.HOA, period);
    FreshReport.submit(Cast.HOA, report, FreshReport.content(640)).then().statusCode(200);
    assertNull(place(Cast.DUNG, "CONSOLIDATE", period), "its last day is not over");
    QuarkusTransaction.requiringNew()
        .run(() -> PlainSql.list("update report_periods set due_at = now() - interval '1 hour' where id = ? returning id", row -> row.getObject(1), UUID.fromString(period)));
    assertEquals("TODAY", place(Cast.DUNG, "CONSOLIDATE", period));
    assertNull(place(Cast.CHI, "CONSOLIDATE", period), "receives, but does not answer for the consolidation");
    String consolidation = Consolidations.begin(Cast.DUNG, period).then().statusCode(201).extract().path("id");
    assertEquals("TODAY", place(Cast.DUNG, "CONSOLIDATE", period), "a draft is not yet done");
    Consolidations.issue(Cast.DUNG, consolidation, "91/BC-CATP", FreshReport.TODAY).then().statusCode(200);
    assertNull(place(Cast.DUNG, "CONSOLIDATE", period));
    assertEquals("DONE", place(Cast.HOA, "CONSOLIDATED_REPORT", consolidation));
    assertEquals(consolidation, subject(Cast.HOA, "CONSOLIDATED_REPORT", report));
    assertNull(place(Cast.KIEN, "CONSOLIDATED_REPORT", consolidation), "had sent nothing");
  }

  @Test
  void moreTimeIsAskedForAndAnswered() {
    String id = FreshReport.of(Cast.HOA, soon());
    Api.as(Cast.HOA).contentType("application/json").body("{\"until\":\"%s\",\"reason\":\"Mưa lũ.\"}".formatted(FreshReport.TODAY.plusDays(9)))
        .post("/submissions/" + id + "/request-extension").then().statusCode(200);
    assertEquals("WAITING", place(Cast.HOA, "EXTENSION_ASKED", id));
    assertEquals("TODAY", place(Cast.DUNG, "ANSWER_EXTENSION", id));
    assertNull(place(Cast.KIEN, "ANSWER_EXTENSION", id));
    FreshReport.verb(Cast.DUNG, id, "refuse-extension").then().statusCode(200);
    assertNull(place(Cast.DUNG, "ANSWER_EXTENSION", id));
  }

  @Test
  void aDutyGoesFromInboxToInboxAndIsNewAgainWhenItComesBack() {
    String id = duty(Cast.KIEN);
    assertEquals("TODAY", place(Cast.KIEN, "ACKNOWLEDGE", id));
    assertNull(place(Cast.HOA, "ACKNOWLEDGE", id));
    step(Cast.KIEN, id, "report-done", "Đã xong.");
    assertNull(place(Cast.KIEN, "ACKNOWLEDGE", id));
    assertEquals("WAITING", place(Cast.KIEN, "DUTY_TO_CONFIRM", id));
    assertEquals("TODAY", place(Cast.DUNG, "CONFIRM_DUTY", id));
    step(Cast.DUNG, id, "return", "Chưa đủ.");
    assertEquals("TODAY", place(Cast.KIEN, "RETURNED_DUTY", id));
    mark(Cast.KIEN, one("RETURNED_DUTY", id, true)).statusCode(200);
    assertFalse(unread(Cast.KIEN, "RETURNED_DUTY", id));
    step(Cast.KIEN, id, "report-done", "Nay đã đủ.");
    assertNull(place(Cast.KIEN, "RETURNED_DUTY", id));
    step(Cast.DUNG, id, "return", "Vẫn chưa đủ.");
    assertTrue(unread(Cast.KIEN, "RETURNED_DUTY", id), "its cause happened again");
    step(Cast.KIEN, id, "progress", "Đang làm lại.");
    assertNull(place(Cast.KIEN, "RETURNED_DUTY", id));
  }

  /** Until the duty is through, one line a week. */
  @Test
  void aStarIsALineForItsOwnerAlone() {
    String id = duty(Cast.KIEN);
    step(Cast.KIEN, id, "progress", "Đã họp ba thôn.");
    Api.as(Cast.MINH).post("/assignments/" + id + "/star").then().statusCode(200);
    assertEquals("WAITING", place(Cast.MINH, "STARRED_DUTY", id));
    assertTrue(Api.as(Cast.MINH).get("/inbox").<String>path("items.find { it.kind == 'STARRED_DUTY' && it.subject == '" + id + "' }.title").endsWith("– Đã họp ba thôn."));
    assertNull(place(Cast.DUNG, "STARRED_DUTY", id));
    assertNull(place(Cast.KIEN, "STARRED_DUTY", id));
    mark(Cast.MINH, one("STARRED_DUTY", id, true)).statusCode(200);
    step(Cast.KIEN, id, "progress", "Đã họp năm thôn.");
    assertFalse(unread(Cast.MINH, "STARRED_DUTY", id), "the week is not over");
    Api.as(Cast.MINH).post("/assignments/" + id + "/unstar").then().statusCode(200);
    assertNull(place(Cast.MINH, "STARRED_DUTY", id));
  }

  @Test
  void aQuestionWaitsForItsAnswerAndTheAnswerForWhoAsked() {
    String id = duty(Cast.KIEN);
    step(Cast.MINH, id, "ask-explanation", "Vì sao chậm?");
    String question = subject(Cast.KIEN, "EXPLAIN", id);
    assertNotNull(question);
    assertNull(subject(Cast.MINH, "READ_EXPLANATION", id));
    step(Cast.KIEN, id, "explain", "Mưa lũ.");
    assertNull(subject(Cast.KIEN, "EXPLAIN", id));
    assertEquals(question, subject(Cast.MINH, "READ_EXPLANATION", id));
    assertNull(subject(Cast.DUNG, "READ_EXPLANATION", id), "it was not asked by the police");
  }

  @Test
  void aCommentWaitsForTheOtherSide() {
    String id = FreshReport.of(Cast.HOA, soon());
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(200);
    String thread = comment(Cast.DUNG, id, "{\"text\":\"Số này ở đâu ra?\"}").path("items[-1].id");
    assertEquals("TODAY", place(Cast.HOA, "ANSWER_COMMENT", thread));
    assertNull(place(Cast.DUNG, "ANSWER_COMMENT", thread));
    assertNull(place(Cast.KIEN, "ANSWER_COMMENT", thread));
    comment(Cast.HOA, id, "{\"text\":\"Của các tổ.\",\"replyTo\":\"" + thread + "\"}");
    assertNull(place(Cast.HOA, "ANSWER_COMMENT", thread));
    assertEquals("TODAY", place(Cast.DUNG, "ANSWER_COMMENT", thread));
  }

  @Test
  void aMarkIsItsOwnersAloneAndOfWhatIsThere() {
    String id = FreshReport.of(Cast.HOA, soon());
    assertTrue(unread(Cast.HOA, "DUE_REPORT", id));
    int before = Api.as(Cast.HOA).get("/inbox/counts").path("WEEK.unread");
    mark(Cast.HOA, one("DUE_REPORT", id, true)).statusCode(200).body("WEEK.unread", equalTo(before - 1));
    assertFalse(unread(Cast.HOA, "DUE_REPORT", id));
    assertTrue(unread(Cast.THU, "DUE_REPORT", id), "a colleague has not read it");
    List<String> left = Api.as(Cast.HOA).get("/inbox?unread=true&kind=DUE_REPORT").path("items.subject");
    assertFalse(left.contains(id));
    mark(Cast.HOA, one("DUE_REPORT", id, false)).statusCode(200).body("WEEK.unread", equalTo(before));
    Response counts = Api.as(Cast.KIEN).get("/inbox/counts");
    mark(Cast.KIEN, one("DUE_REPORT", id, true)).statusCode(200);
    assertEquals(counts.asString(), Api.as(Cast.KIEN).get("/inbox/counts").asString(), "a stranger's item is as absent");
    assertTrue(unread(Cast.HOA, "DUE_REPORT", id));
  }

  @Test
  void everythingInAnInboxCanBeOpenedByWhoseItIs() {
    for (Cast who : ALL) {
      Response inbox = Api.as(who).get("/inbox");
      inbox.then().statusCode(200);
      List<Map<String, Object>> items = inbox.path("items");
      Set<String> paths = new HashSet<>();
      items.forEach(item -> paths.add(path(String.valueOf(item.get("kind"))) + item.get("target")));
      paths.stream().limit(40).forEach(path -> assertEquals(200, Api.as(who).get(path).statusCode(), who + " opens " + path));
      for (InboxKind kind : InboxKind.values()) {
        assertTrue(items.stream().filter(item -> kind.name().equals(item.get("kind"))).count() <= ReadInbox.MOST, who + " " + kind);
      }
    }
  }

  @Test
  void aWarningSaysHowUrgentItIs() {
    String[] live =
        Works.published("WARNING", "Cảnh báo nay khẩn", "{\"title\":\"Cảnh báo\",\"text\":\"A\",\"warning\":{\"trick\":\"a\",\"signs\":\"b\",\"actions\":\"c\"},\"files\":[]}");
    assertEquals("WARNING", warning(live[0]));
    for (String urgency : List.of("PRIORITY", "URGENT")) {
      String body = Works.WORK.formatted("WARNING", "Cảnh báo nay khẩn", "0").replaceFirst("\\{", "{\"urgency\":\"" + urgency + "\",");
      String etag = Api.as(Cast.LAN).get("/propaganda-materials/" + live[0]).header("ETag");
      Api.as(Cast.LAN).contentType("application/json").header("If-Match", etag).body(body).put("/propaganda-materials/" + live[0]).then().statusCode(200);
      assertEquals(urgency + "_WARNING", warning(live[0]));
    }
    Works.verb(Cast.LAN, live[1], "withdraw", "{\"reason\":\"Thử\"}").statusCode(200);
    assertNull(warning(live[0]));
  }

  private static String warning(String material) {
    return Api.as(Cast.KIEN).get("/inbox").path("items.find { it.target == '" + material + "' && it.kind.endsWith('WARNING') }.kind");
  }

  private static String path(String kind) {
    return switch (kind) {
      case "SETTLE_CONCERN", "SETTLED_CONCERN" -> "/concerns/";
      case "URGENT_WARNING", "PRIORITY_WARNING", "WARNING", "ENDING_MATERIAL", "GONE_MATERIAL" -> "/propaganda-materials/";
      case "REVIEW_MATERIAL", "CORRECT_MATERIAL" -> "/material-variants/";
      case "REVIEW_REPORTS", "CONSOLIDATE" -> "/report-periods/";
      case "SETTLE_DRAFT" -> "/directives/";
      case "PIECE", "PIECE_WITH_OTHERS" -> "/assignment-pieces/";
      default -> kind.matches(".*(REPORT|EXTENSION|COMMENT).*") ? "/submissions/" : "/assignments/";
    };
  }

  /** A period of its own that ends within the week. */
  private static String soon() {
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    String body =
        "{\"directive\":\"%s\",\"label\":\"Kỳ sắp hết %d\",\"covers\":null,\"due\":{\"boundary\":\"BY\",\"date\":\"%s\"}}"
            .formatted(directive, System.nanoTime(), FreshReport.TODAY.plusDays(4));
    return Api.as(Cast.DUNG).contentType("application/json").body(body).post("/report-periods").then().statusCode(201).extract().path("id");
  }

  /** A duty made for the test, on a clause that the unit has none on: those of the demonstration are few. */
  private static String duty(Cast who) {
    UUID unit = UUID.fromString(Api.as(who).get("/me").path("memberships[0].unit.id"));
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                PlainSql.list(
                    "insert into assignments (id, version, directive_id, clause_id, unit_id, part, modality, nature, status, updated_at)"
                        + " select ?, 0, d.id, c.id, ?, 'LEAD', 'ORDER', 'ONE_OFF', 'ASSIGNED', now() from clauses c"
                        + " join directives d on d.id = c.directive_id and d.status = 'ACTIVE' where d.number like '%DEMO%'"
                        + " and not exists (select 1 from assignments a where a.clause_id = c.id and a.unit_id = ?) limit 1 returning id",
                    row -> row.getObject(1),
                    id, unit, unit));
    return id.toString();
  }

  private static Response comment(Cast who, String id, String body) {
    Response answer = Api.as(who).contentType("application/json; charset=utf-8").body(body).post("/submissions/" + id + "/comments");
    assertTrue(answer.statusCode() < 300, answer.asString());
    return answer;
  }

  private static void step(Cast who, String id, String verb, String sentence) {
    Api.as(who).contentType("application/json; charset=utf-8").body("{\"sentence\":\"" + sentence + "\"}").post("/assignments/" + id + "/" + verb).then().statusCode(200);
  }

  private static ValidatableResponse mark(Cast who, String body) {
    return Api.as(who).contentType("application/json").body(body).post("/inbox/mark").then();
  }

  private static String one(String kind, String subject, boolean read) {
    return "{\"items\":[{\"kind\":\"%s\",\"subject\":\"%s\"}],\"read\":%s}".formatted(kind, subject, read);
  }

  private static String place(Cast who, String kind, String subject) {
    return Api.as(who).get("/inbox?kind=" + kind).path("items.find { it.subject == '" + subject + "' }?.place");
  }

  private static String subject(Cast who, String kind, String target) {
    return Api.as(who).get("/inbox?kind=" + kind).path("items.find { it.target == '" + target + "' }?.subject");
  }

  private static boolean unread(Cast who, String kind, String subject) {
    return Api.as(who).get("/inbox?kind=" + kind).path("items.find { it.subject == '" + subject + "' }.unread");
  }
}
