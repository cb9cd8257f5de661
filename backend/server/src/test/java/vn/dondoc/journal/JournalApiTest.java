package vn.dondoc.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The journal over HTTP: each sees its own, the feed has no gap, the chain verifies. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class JournalApiTest {
  @Inject SealJournal sealer;
  private String assignment;

  @BeforeEach
  void allSealed() {
    assignment = Api.as(Cast.HOA).get("/assignments?limit=1").path("items[0].id");
    sealer.seal();
  }

  @Test
  void badQuestionsAreRefusedInWords() {
    Api.as(Cast.HOA).get("/changes?wait=31").then().statusCode(422);
    Api.as(Cast.HOA).get("/changes?after=x").then().statusCode(422);
    Api.as(Cast.HOA).get("/changes?after=-1").then().statusCode(422);
    Api.as(Cast.HOA).get("/changes?limit=201").then().statusCode(422);
    Api.as(Cast.HOA).get("/journal-entries?action=';drop").then().statusCode(422);
    Api.as(Cast.HOA).get("/journal-entries?unit=x").then().statusCode(400);
    Api.as(Cast.HOA).get("/journal/head").then().statusCode(403);
    verify(Cast.MINH, "{}").statusCode(403);
    verify(Cast.AN, "{\"after\":-1}").statusCode(422);
    verify(Cast.AN, "{\"known\":{\"sequence\":1,\"hash\":\"zz\"}}").statusCode(422);
    Api.as(Cast.HOA).get("/changes?after=999999999999").then().statusCode(410)
        .body("code", equalTo("cursor-expired"))
        .body("detail", containsString("after=" + head()));
  }

  @Test
  void aUnitSeesWhatWasDoneForItAndNothingOfOthers() {
    acknowledge();
    Api.as(Cast.HOA).get("/journal-entries?limit=200").then().statusCode(200)
        .body("items.unit.code", everyItem(equalTo("LC-P-DUYENHAI")))
        .body("items[0].action", equalTo("assignment.acknowledge"))
        .body("items[0].subject", equalTo(assignment))
        .body("items[0].account.displayName", not(nullValue()))
        .body("items[0].address", not(nullValue()));
    Api.as(Cast.AN).get("/journal-entries?subject=" + assignment).then().body("items[0].address", not(nullValue()));
    Api.as(Cast.DUNG).get("/journal-entries?subject=" + assignment).then().body("items.address", everyItem(nullValue()));
    Api.as(Cast.KIEN).get("/journal-entries?limit=200").then().body("items.subject", not(hasItem(assignment)));
    String unit = Api.as(Cast.HOA).get("/me").path("memberships[0].unit.id");
    Api.as(Cast.KIEN).get("/journal-entries?unit=" + unit).then().statusCode(200).body("items", empty());
    Api.as(Cast.KIEN).get("/journal-entries?subject=" + assignment).then().statusCode(200).body("items", empty());
    Api.as(Cast.DUNG).get("/journal-entries?subject=" + assignment).then().body("items.action", hasItem("assignment.acknowledge"));
    Api.as(Cast.MINH).get("/journal-entries?unit=" + unit).then().body("items.subject", hasItem(assignment));
    Api.as(Cast.AN).get("/journal-entries?action=assignment&limit=5").then().body("items.action", everyItem(containsString("assignment.")));
  }

  @Test
  void pagesAreNewestFirstWithoutRepetition() {
    acknowledge();
    acknowledge();
    Response first = Api.as(Cast.HOA).get("/journal-entries?limit=1");
    Response second = Api.as(Cast.HOA).get("/journal-entries?limit=1&cursor=" + first.path("next"));
    assertTrue(first.<Integer>path("items[0].sequence") > second.<Integer>path("items[0].sequence"));
    Api.as(Cast.HOA).get("/journal-entries?limit=1&from=2020-01-01&cursor=" + first.path("next")).then().statusCode(400);
  }

  @Test
  void theFeedIsInOrderAndMovesOnOverWhatOthersSee() {
    long before = head();
    acknowledge();
    long after = head();
    assertEquals(before + 1, after);
    changes(Cast.HOA, before, 0).then().statusCode(200)
        .body("items.sequence", contains((int) after))
        .body("items[0].resource", equalTo("assignment"))
        .body("items[0].verb", equalTo("acknowledge"))
        .body("items[0].id", equalTo(assignment))
        .body("items[0].deleted", equalTo(false))
        .body("next", equalTo((int) after));
    changes(Cast.DUNG, before, 0).then().body("items.id", contains(assignment));
    changes(Cast.KIEN, before, 0).then().body("items", empty()).body("next", equalTo((int) after));
  }

  @Test
  void everyChangeIsReadOnceWhateverTheSizeOfThePages() {
    List<Integer> all = Api.as(Cast.AN).get("/changes?after=0&limit=200").path("items.sequence");
    long next = 0;
    for (int i = 0; i < 9; i++) {
      Response page = Api.as(Cast.AN).get("/changes?limit=3&after=" + next);
      assertEquals(all.subList(3 * i, 3 * i + 3), page.<List<Integer>>path("items.sequence"));
      next = page.<Integer>path("next");
    }
  }

  @Test
  void aWaitingCallerIsWokenByTheNextChangeAlone() throws Exception {
    long before = head();
    long started = System.nanoTime();
    CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> changes(Cast.HOA, before, 25));
    acknowledge();
    Response answer = waiting.get(20, TimeUnit.SECONDS);
    answer.then().statusCode(200).body("items.id", contains(assignment));
    assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started) < 20, "woken, not timed out");

    changes(Cast.KIEN, head(), 1).then().statusCode(200).body("items", empty());
  }

  @Test
  void latestBeginsNow() {
    Api.as(Cast.HOA).get("/changes?after=latest").then().statusCode(200)
        .body("items", empty()).body("next", equalTo((int) head()));
  }

  @Test
  void theChainVerifiesAndItsHeadCanBeKept() {
    acknowledge();
    Response head = Api.as(Cast.AN).get("/journal/head");
    verify(Cast.AN, "{}").statusCode(200).body("fault", nullValue()).body("complete", equalTo(true))
        .body("last.sequence", equalTo(head.path("sequence")));
    verify(Cast.AN, "{\"after\":%d,\"known\":%s}".formatted(head.<Integer>path("sequence") - 1, head.asString())).statusCode(200)
        .body("fault", nullValue()).body("checked", equalTo(1));
    verify(Cast.AN, "{\"after\":99999999}").statusCode(200).body("fault.kind", equalTo("SEAL_MISSING"));
    assertNotEquals("0".repeat(64), head.path("hash"));
  }

  private static io.restassured.response.ValidatableResponse verify(Cast who, String body) {
    return Api.as(who).contentType("application/json").body(body).post("/journal/verify").then();
  }

  private static Response changes(Cast who, long after, int wait) {
    return Api.as(who).get("/changes?after=" + after + "&wait=" + wait);
  }

  /** Another duty each time: taking note of the same once more changes nothing and is no entry. */
  private void acknowledge() {
    assignment = Api.as(Cast.HOA).get("/assignments?status=ASSIGNED&limit=1").path("items[0].id");
    Api.as(Cast.HOA).post("/assignments/" + assignment + "/acknowledge").then().statusCode(200);
    sealer.seal();
  }

  private static long head() {
    return Api.as(Cast.AN).get("/journal/head").<Integer>path("sequence").longValue();
  }
}
