package vn.dondoc.assignments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The story of a duty over HTTP, from taking note of it to its confirmation, with every way it can be refused. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class AssignmentApiTest {
  private static final String WORDS = "{\"sentence\":\"Đã phát tờ rơi tại 12 tổ dân phố.\"}";

  @jakarta.inject.Inject SessionFactory sessions;

  @Test
  void progressAcknowledgesAndTellsEverybodyOnTheClause() {
    String id = fresh(Cast.HOA, "CONTINUOUS");
    post(Cast.KIEN, id, "progress", WORDS).statusCode(404);
    post(Cast.DUNG, id, "progress", WORDS).statusCode(403);
    post(Cast.HOA, id, "progress", "{\"sentence\":\" \"}").statusCode(422).body("errors[0].pointer", equalTo("/sentence"));
    post(Cast.HOA, id, "progress", "{\"sentence\":\"x\",\"evidence\":[{\"title\":\"x\",\"link\":\"javascript:alert(1)\"}]}")
        .statusCode(422).body("errors[0].pointer", equalTo("/evidence/0/link"));
    post(Cast.HOA, id, "progress", "{\"sentence\":\"Đã phát 12 bản tin.\",\"evidence\":[{\"title\":\"Kế hoạch 27/KH-UBND\",\"link\":\"https://example.gov.vn/27\"}]}")
        .statusCode(200)
        .body("status", equalTo("IN_PROGRESS"))
        .body("acknowledgedAt", notNullValue())
        .body("progress", equalTo("Đã phát 12 bản tin."));
    Response now = noBody(Cast.HOA, id, "no-change");
    now.then().statusCode(200).body("progress", equalTo("Đã phát 12 bản tin."));
    assertEquals(now.header("ETag"), Api.as(Cast.HOA).get("/assignments/" + id).header("ETag"));
    Api.as(Cast.DUNG).get("/assignments/" + id + "/updates").then().statusCode(200)
        .body("items[0].action", equalTo("no-change"))
        .body("items[0].sentence", nullValue())
        .body("items[1].evidence[0].title", equalTo("Kế hoạch 27/KH-UBND"))
        .body("items[1].by", notNullValue());
    Api.as(Cast.KIEN).get("/assignments/" + id + "/updates").then().statusCode(404);
    post(Cast.HOA, id, "report-done", WORDS).statusCode(409).body("detail", containsString("thường xuyên"));
    post(Cast.HOA, id, "send-back", WORDS).statusCode(409);
  }

  @Test
  void doneReturnedDoneConfirmedReopened() {
    String id = fresh(Cast.HOA, "ONE_OFF");
    noBody(Cast.DUNG, id, "confirm").then().statusCode(409);
    post(Cast.HOA, id, "report-done", WORDS).statusCode(200).body("status", equalTo("REPORTED_DONE")).body("firstDoneAt", notNullValue());
    post(Cast.HOA, id, "progress", WORDS).statusCode(409);
    post(Cast.HOA, id, "return", WORDS).statusCode(403);
    String timeliness = Api.as(Cast.HOA).get("/assignments/" + id).path("timeliness");
    post(Cast.DUNG, id, "return", "{\"sentence\":\"Chưa có kế hoạch kèm theo.\"}").statusCode(200)
        .body("status", equalTo("IN_PROGRESS")).body("reason", equalTo("Chưa có kế hoạch kèm theo.")).body("timeliness", equalTo(timeliness));
    post(Cast.HOA, id, "report-done", WORDS).statusCode(200);
    noBody(Cast.HOA, id, "confirm").then().statusCode(403);
    noBody(Cast.DUNG, id, "confirm").then().statusCode(200).body("status", equalTo("CONFIRMED")).body("reason", nullValue());
    post(Cast.DUNG, id, "cancel", WORDS).statusCode(409);
    post(Cast.DUNG, id, "reopen", WORDS).statusCode(200).body("status", equalTo("IN_PROGRESS")).body("confirmedAt", nullValue());
  }

  @Test
  void sentBackInsistedOnAndTransferred() {
    String id = fresh(Cast.KIEN, "ONE_OFF");
    post(Cast.KIEN, id, "send-back", "{\"sentence\":\"Không thuộc chức năng.\"}").statusCode(200).body("status", equalTo("SENT_BACK"));
    post(Cast.KIEN, id, "assign-again", WORDS).statusCode(403);
    post(Cast.DUNG, id, "assign-again", "{\"sentence\":\"Đúng chức năng theo quyết định thành lập.\"}").statusCode(200)
        .body("status", equalTo("ASSIGNED")).body("acknowledgedAt", nullValue());
    String partner = unit("LC-X-TAPHOI");
    post(Cast.DUNG, id, "transfer", "{\"unit\":\"%s\",\"sentence\":\"x\"}".formatted(UUID.randomUUID())).statusCode(422).body("errors[0].code", equalTo("unknown-unit"));
    post(Cast.DUNG, id, "transfer", "{\"unit\":\"%s\",\"sentence\":\"x\"}".formatted(partner)).statusCode(422).body("errors[0].code", equalTo("unit-on-clause"));
    Api.as(Cast.KIEN).get("/assignments/" + id).then().statusCode(200).body("status", equalTo("ASSIGNED"));
    String moved =
        post(Cast.DUNG, id, "transfer", "{\"unit\":\"%s\",\"sentence\":\"Chuyển đơn vị khác.\"}".formatted(free(id))).statusCode(200)
            .body("transferredFrom", equalTo(id)).body("status", equalTo("ASSIGNED")).extract().path("id");
    Api.as(Cast.KIEN).get("/assignments/" + id).then().body("status", equalTo("CANCELLED")).body("timeliness", equalTo("NO_DEADLINE"));
    Api.as(Cast.DUNG).get("/assignments/" + moved + "/updates").then().body("items[0].sentence", equalTo("Chuyển đơn vị khác."));
  }

  @Test
  void oneSentenceServesSeveralDutiesOrNone() {
    List<String> mine = Api.as(Cast.KIEN).get("/assignments?status=ASSIGNED&limit=3").path("items.id");
    String foreign = Api.as(Cast.HOA).get("/assignments?limit=1").path("items[0].id");
    String both = "{\"sentence\":\"Một báo cáo cho nhiều việc.\",\"alsoFor\":[\"%s\",\"%s\"]}";
    post(Cast.KIEN, mine.get(0), "progress", both.formatted(mine.get(1), foreign)).statusCode(404);
    Api.as(Cast.KIEN).get("/assignments/" + mine.get(0)).then().body("status", equalTo("ASSIGNED"));
    post(Cast.KIEN, mine.get(0), "progress", both.formatted(mine.get(1), mine.get(0))).statusCode(200);
    Api.as(Cast.KIEN).get("/assignments/" + mine.get(1)).then().body("progress", equalTo("Một báo cáo cho nhiều việc."));
    Api.as(Cast.KIEN).get("/assignments/" + mine.get(0) + "/updates").then().body("items.findAll { it.sentence == 'Một báo cáo cho nhiều việc.' }.size()", is(1));
  }

  @Test
  void aQuestionIsAskedOnceAnsweredInPlaceAndSettled() {
    String id = fresh(Cast.HOA, "CONTINUOUS");
    post(Cast.HOA, id, "ask-explanation", WORDS).statusCode(403);
    post(Cast.HOA, id, "explain", WORDS).statusCode(409);
    post(Cast.MINH, id, "ask-explanation", "{\"sentence\":\"Vì sao chưa có kết quả?\"}").statusCode(200)
        .body("explanation.question", equalTo("Vì sao chưa có kết quả?")).body("explanation.answer", nullValue());
    post(Cast.DUNG, id, "ask-explanation", WORDS).statusCode(409).body("detail", containsString("giải trình"));
    noBody(Cast.MINH, id, "settle-explanation").then().statusCode(409);
    Api.as(Cast.HOA).get("/assignments?explanation=OPEN&limit=200").then().body("items.id", hasItem(id));
    post(Cast.HOA, id, "explain", "{\"sentence\":\"Mưa lũ.\"}").statusCode(200).body("explanation.answer", equalTo("Mưa lũ."));
    Api.as(Cast.MINH).get("/assignments?explanation=ANSWERED&limit=200").then().body("items.id", hasItem(id));
    noBody(Cast.MINH, id, "settle-explanation").then().statusCode(200).body("explanation.settledAt", notNullValue());
    post(Cast.MINH, id, "ask-explanation", "{\"sentence\":\"Và nay?\"}").statusCode(200).body("explanation.question", equalTo("Và nay?"));
  }

  @Test
  void askedTwiceAtOnceThereIsOneQuestion() throws Exception {
    String id = fresh(Cast.HOA, "CONTINUOUS");
    List<Integer> answers = atOnce(6, () -> post(Cast.DUNG, id, "ask-explanation", WORDS).extract().statusCode());
    assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
    assertTrue(answers.stream().allMatch(status -> status == 200 || status == 409 || status == 412), answers.toString());
  }

  @Test
  void aRequestedBodyIsNeverPressed() {
    String id = Api.as(Cast.DUNG).get("/assignments?limit=200").path("items.find { it.modality == 'REQUEST' }.id");
    post(Cast.DUNG, id, "ask-explanation", WORDS).statusCode(409).body("detail", containsString("ngoài hệ thống"));
  }

  @Test
  void nobodyConfirmsTheirOwnWork() {
    String id = Api.as(Cast.DUNG).get("/assignments?limit=200&q=cong an").path("items.find { it.unit.code == 'LC-CA' }.id");
    noBody(Cast.DUNG, id, "confirm").then().statusCode(409).body("detail", containsString("Không tự xác nhận"));
  }

  @Test
  void aUnitTakesNoteOfAllThatItWasShownInOneTap() {
    String begun = fresh(Cast.KIEN, "CONTINUOUS");
    post(Cast.KIEN, begun, "progress", WORDS).statusCode(200);
    List<String> shown = Api.as(Cast.KIEN).get("/assignments?status=ASSIGNED&limit=3").path("items.id");
    String strange = Api.as(Cast.HOA).get("/assignments?status=IN_PROGRESS&status=ASSIGNED&limit=1").path("items[0].id");
    all(Cast.DUNG, shown).statusCode(403);
    all(Cast.KIEN, List.of()).statusCode(422).body("errors[0].pointer", equalTo("/assignments"));
    all(Cast.KIEN, Stream.concat(shown.stream(), Stream.of(strange)).toList()).statusCode(422).body("errors[0].code", equalTo("unknown-assignment"));
    Api.as(Cast.KIEN).get("/assignments/" + shown.getFirst()).then().body("status", equalTo("ASSIGNED"));
    List<String> asked = Stream.concat(shown.stream(), Stream.of(begun)).toList();
    for (int tap = 0; tap < 2; tap++) {
      all(Cast.KIEN, asked).statusCode(200)
          .body("items.id", containsInAnyOrder(asked.toArray()))
          .body("items.acknowledgedAt", everyItem(notNullValue()))
          .body("items.find { it.id == '" + begun + "' }.status", equalTo("IN_PROGRESS"));
      Api.as(Cast.DUNG).get("/assignments/" + shown.getLast() + "/updates").then().body("items.action", contains("acknowledge"));
    }
  }

  private static ValidatableResponse all(Cast who, List<String> ids) {
    return Api.as(who).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("assignments", ids)).post("/assignments/acknowledge").then();
  }

  @Test
  void aStarIsItsOwnersAlone() {
    String id = fresh(Cast.HOA, "CONTINUOUS");
    noBody(Cast.HOA, id, "star").then().statusCode(403);
    noBody(Cast.MINH, id, "star").then().statusCode(200).body("starred", is(true));
    noBody(Cast.MINH, id, "star").then().statusCode(200);
    Api.as(Cast.MINH).get("/assignments?starred=true").then().body("items.id", hasItem(id)).body("items.starred", everyItem(is(true)));
    Api.as(Cast.DUNG).get("/assignments/" + id).then().body("starred", is(false));
    noBody(Cast.MINH, id, "unstar").then().statusCode(200).body("starred", is(false));
    Api.as(Cast.MINH).get("/assignments?starred=true&limit=200").then().body("items.id", not(hasItem(id)));
  }

  @Test
  void timelinessInTheQueryIsTimelinessInTheView() {
    for (String wanted : List.of("NO_DEADLINE", "NOT_DUE", "DUE_SOON", "OVERDUE", "ON_TIME", "LATE")) {
      Api.as(Cast.DUNG).get("/assignments?limit=200&timeliness=" + wanted).then().statusCode(200).body("items.timeliness", everyItem(equalTo(wanted)));
    }
    int all = count("");
    int parts = 0;
    for (String wanted : List.of("NO_DEADLINE", "NOT_DUE", "DUE_SOON", "OVERDUE", "ON_TIME", "LATE")) {
      parts += count("&timeliness=" + wanted);
    }
    assertEquals(all, parts);
  }

  @Test
  void everyOrderPagesThroughEverythingOnce() {
    for (String order : List.of("clause", "-updatedAt")) {
      List<String> seen = new ArrayList<>();
      String cursor = "";
      do {
        Response page = Api.as(Cast.HOA).get("/assignments?limit=7&sort=" + order + cursor);
        seen.addAll(page.path("items.id"));
        cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
      } while (cursor != null);
      assertEquals(seen.size(), seen.stream().distinct().count(), order);
      assertTrue(seen.size() > 7, order);
    }
    Api.as(Cast.HOA).get("/assignments?sort=nonsense").then().statusCode(400);
  }

  @Test
  void aPageCostsTheSameStatementsWhateverItsLength() {
    long one = statements(() -> Api.as(Cast.DUNG).get("/assignments?limit=1"));
    long many = statements(() -> Api.as(Cast.DUNG).get("/assignments?limit=150"));
    assertEquals(one, many);
  }

  private long statements(Runnable request) {
    sessions.getStatistics().setStatisticsEnabled(true);
    long least = Long.MAX_VALUE;
    // Who asks is looked up anew every few seconds, in the middle of any of these
    for (int run = 0; run < 3; run++) {
      sessions.getStatistics().clear();
      request.run();
      least = Math.min(least, sessions.getStatistics().getPrepareStatementCount());
    }
    sessions.getStatistics().setStatisticsEnabled(false);
    return least;
  }

  private static int count(String filter) {
    int found = 0;
    String cursor = "";
    do {
      Response page = Api.as(Cast.DUNG).get("/assignments?limit=200" + filter + cursor);
      found += page.<List<String>>path("items.id").size();
      cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
    } while (cursor != null);
    return found;
  }

  private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<T> answers = new ArrayList<>();
      for (var future : threads.invokeAll(IntStream.range(0, times).mapToObj(i -> what).toList())) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  /** A duty of somebody's unit as lead that nobody has touched; each is given out once. */
  private static synchronized String fresh(Cast who, String nature) {
    List<String> free =
        Api.as(who).get("/assignments?status=ASSIGNED&status=ACKNOWLEDGED&part=LEAD&limit=200")
            .path("items.findAll { it.nature == '" + nature + "' && it.modality == 'ORDER' && it.progress == null && it.explanation == null }.id");
    String next = free.stream().filter(id -> !GIVEN.contains(id)).findFirst().orElseThrow(() -> new AssertionError("no untouched duty of nature " + nature));
    GIVEN.add(next);
    return next;
  }

  private static final List<String> GIVEN = new ArrayList<>();

  private static String unit(String code) {
    return Api.as(Cast.DUNG).get("/units?limit=200").path("items.find { it.code == '" + code + "' }.id");
  }

  /** A unit in force without a duty on the clause. */
  private static String free(String assignment) {
    String clause = Api.as(Cast.DUNG).get("/assignments/" + assignment).path("clause.id");
    List<String> taken = Api.as(Cast.DUNG).get("/assignments?limit=200").path("items.findAll { it.clause.id == '" + clause + "' }.unit.id");
    List<String> all = Api.as(Cast.DUNG).get("/units?limit=200").path("items.findAll { it.code.startsWith('LC25') }.id");
    return all.stream().filter(id -> !taken.contains(id)).findFirst().orElseThrow();
  }

  private static ValidatableResponse post(Cast who, String id, String verb, String body) {
    return Api.as(who).contentType("application/json").body(body).post("/assignments/" + id + "/" + verb).then();
  }

  private static Response noBody(Cast who, String id, String verb) {
    RequestSpecification request = Api.as(who);
    return request.post("/assignments/" + id + "/" + verb);
  }
}
