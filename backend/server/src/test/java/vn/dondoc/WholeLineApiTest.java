package vn.dondoc;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Samples;

/** From the letter to the accepted report, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WholeLineApiTest {
  private static final String CONTENT =
      """
      {"values": {"A01": 1, "B01": 10, "B02": 400, "B03": 120, "E01": 6, "C04": "NIL"},
       "narrative": {"assessment": "Đã tuyên truyền tại các tổ dân phố."}, "notes": {}}""";

  @Test
  void aLetterBecomesAnAcceptedReport() {
    Response intake = Samples.intake(Cast.DUNG).then().statusCode(201).extract().response();
    String directive = intake.path("directive");
    assertEquals(List.of(), List.copyOf(intake.<Map<String, Object>>path("corrections.findings").keySet()));
    Api.as(Cast.DUNG).post("/directives/" + directive + "/activate").then().statusCode(409).body("code", equalTo("open-points"));
    Api.as(Cast.CHI).get("/directives/" + directive + "/intake").then().statusCode(404);
    Api.as(Cast.HOA).get("/directives/" + directive).then().statusCode(404);

    Response settled = settle(intake);
    settled.then().body("preview", notNullValue());
    Response active = Api.as(Cast.DUNG).post("/directives/" + directive + "/activate").then().statusCode(200).body("status", equalTo("ACTIVE")).extract().response();
    Response again = Api.as(Cast.DUNG).post("/directives/" + directive + "/activate").then().statusCode(200).extract().response();
    assertEquals(active.asString(), again.asString(), "a second activation does nothing new");

    Api.as(Cast.HOA).get("/directives/" + directive).then().statusCode(200).body("number", equalTo("215/UBND-VHTT"));
    Response mine = Api.as(Cast.HOA).get("/submissions?directive=" + directive).then().statusCode(200).extract().response();
    report(mine.path("items[0].id"));
    Api.as(Cast.DUNG).get("/directives/" + directive + "/matrix").then().statusCode(200)
        .body("rows.find { it.unit.code == 'LC-P-DUYENHAI' }.cells[0].status", equalTo("ACCEPTED"));
    Api.as(Cast.HOA).get("/directives/" + directive + "/matrix").then().statusCode(200).body("rows", hasSize(1));
  }

  private static Response settle(Response intake) {
    List<Map<String, Object>> findings = intake.path("reading.findings");
    String answers =
        findings.stream()
            .filter(f -> !f.get("severity").equals("NOTE"))
            .map(f -> "\"%s\":{\"option\":\"%s\"}".formatted(f.get("id"), suggested(f)))
            .collect(Collectors.joining(","));
    List<String> points = intake.path("openPoints.key");
    String confirmed = points.stream().map(p -> '"' + p + '"').collect(Collectors.joining(","));
    String patch = "{\"findings\":{%s},\"confirmed\":[%s]}".formatted(answers, confirmed);
    String path = "/directives/" + intake.path("directive") + "/intake";
    Api.as(Cast.DUNG).contentType("application/merge-patch+json").body(patch).patch(path).then().statusCode(428);
    Api.as(Cast.DUNG).contentType("application/merge-patch+json").header("If-Match", "\"99\"").body(patch).patch(path).then().statusCode(412);
    Response settled =
        Api.as(Cast.DUNG).contentType("application/merge-patch+json").header("If-Match", intake.header("ETag")).body(patch).patch(path)
            .then().statusCode(200).extract().response();
    assertEquals(settled.header("ETag"), Api.as(Cast.DUNG).get(path).header("ETag"), "the ETag of a change is that of the next read");
    return settled;
  }

  @SuppressWarnings("unchecked")
  private static Object suggested(Map<String, Object> finding) {
    List<Map<String, Object>> options = (List<Map<String, Object>>) finding.get("options");
    return options.stream().filter(o -> o.get("suggested").equals(true)).findFirst().orElseThrow().get("code");
  }

  private static void report(String id) {
    String path = "/submissions/" + id;
    String etag = Api.as(Cast.HOA).get(path).header("ETag");
    Response saved = Api.as(Cast.HOA).contentType("application/json").header("If-Match", etag)
        .body("{\"values\":{\"B01\":0,\"B02\":5},\"narrative\":{},\"notes\":{}}").put(path).then().statusCode(200)
        .body("status", equalTo("DRAFT")).body("checks.code", hasItem("attendances-need-sessions")).extract().response();
    Api.as(Cast.DUNG).get(path).then().statusCode(200).body("content", nullValue());
    Api.as(Cast.HOA).post(path + "/submit").then().statusCode(422).body("code", equalTo("submission-has-errors"));

    String key = UUID.randomUUID().toString();
    Response sent = send(path, key, saved.header("ETag"), CONTENT);
    sent.then().statusCode(200).body("status", equalTo("SUBMITTED")).body("receipt.number", notNullValue());
    Response replayed = send(path, key, saved.header("ETag"), CONTENT);
    replayed.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertEquals(sent.<String>path("receipt.number"), replayed.path("receipt.number"));
    send(path, key, saved.header("ETag"), CONTENT.replace("400", "401")).then().statusCode(422).body("code", equalTo("key-reused"));

    Api.as(Cast.DUNG).post(path + "/open").then().statusCode(200).body("openedBy", equalTo("Công an thành phố"));
    Api.as(Cast.HOA).post(path + "/withdraw").then().statusCode(409).body("code", equalTo("already-opened"));
    Api.as(Cast.DUNG).contentType("application/json")
        .body("{\"message\":\"Đề nghị rà lại.\",\"marks\":[{\"pointer\":\"/values/B02\",\"message\":\"Cao bất thường.\"}]}")
        .post(path + "/return").then().statusCode(200).body("status", equalTo("RETURNED"));
    Response returned = Api.as(Cast.HOA).get(path);
    returned.then().body("marks.pointer", equalTo(List.of("/values/B02"))).body("timeliness", equalTo(sent.path("timeliness")));
    send(path, UUID.randomUUID().toString(), returned.header("ETag"), CONTENT).then().statusCode(200).body("revision", equalTo(2));
    Api.as(Cast.DUNG).post(path + "/accept").then().statusCode(200).body("status", equalTo("ACCEPTED"));
    Api.as(Cast.HOA).get(path + "/revisions").then().statusCode(200).body("items", hasSize(2));
    Api.as(Cast.HOA).get(path + "/timeline").then().statusCode(200)
        .body("items.action", equalTo(List.of("submit", "open", "return", "submit", "accept")))
        .body("items[1].unit", equalTo("Công an thành phố"));
    Api.as(Cast.KIEN).get(path).then().statusCode(404);
  }

  private static Response send(String path, String key, String etag, String content) {
    return Api.as(Cast.HOA).contentType("application/json").header("Idempotency-Key", key).header("If-Match", etag).body(content).post(path + "/submit");
  }

  @Nested
  class BadLetters {
    @Test
    void eachIsRefusedWithASentenceAndLeavesNothing() {
      int before = drafts();
      refused("", 422, "letter-empty");
      refused("   \n ", 422, "letter-empty");
      refused("Kính gửi: các đơn vị. Đề nghị báo cáo trước ngày 1/2/2024.", 422, "letter-without-number");
      refused("MẬT\n" + Samples.clean(), 422, "letter-secret");
      refused("TOI MAT\n" + Samples.noisy(), 422, "letter-secret");
      refused("x".repeat(5_000_000), 413, "too-large");
      Api.as(Cast.DUNG).contentType("text/plain").body(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xff}).post("/directives/intake")
          .then().statusCode(422).body("code", equalTo("letter-not-text"));
      assertEquals(before, drafts());
    }

    @Test
    void runningTextAboutSecretsIsNoMark() {
      Api.as(Cast.DUNG).contentType("text/plain").body((Samples.clean() + "\nbảo vệ bí mật nhà nước, bảo mật thông tin\n").getBytes(StandardCharsets.UTF_8))
          .post("/directives/intake").then().statusCode(201);
    }

    private void refused(String letter, int status, String code) {
      Api.as(Cast.DUNG).contentType("text/plain").body(letter.getBytes(StandardCharsets.UTF_8)).post("/directives/intake")
          .then().statusCode(status).body("code", equalTo(code)).body("detail", not(containsString("Exception")));
    }

    private int drafts() {
      return Api.as(Cast.DUNG).get("/directives?status=DRAFT&limit=200").<List<Object>>path("items").size();
    }
  }

  @Nested
  class BadRequests {
    @Test
    void figuresThatAreNoneAreToldAllAtOnce() {
      String id = writable(0);
      String etag = Api.as(Cast.KIEN).get("/submissions/" + id).header("ETag");
      Api.as(Cast.KIEN).contentType("application/json").header("If-Match", etag)
          .body("{\"values\":{\"B01\":\"350\",\"ZZ\":1,\"B02\":1e30},\"narrative\":{},\"notes\":{}}").put("/submissions/" + id)
          .then().statusCode(422).body("errors.pointer", hasItem("/values/B01")).body("errors", hasSize(3));
      Api.as(Cast.KIEN).contentType("application/json").header("If-Match", etag).body("{\"values\":{},\"narrative\":{},\"notes\":{},\"status\":\"ACCEPTED\"}")
          .put("/submissions/" + id).then().statusCode(422).body("errors[0].code", equalTo("unknown-field"));
      Api.as(Cast.KIEN).contentType("application/json").header("If-Match", etag).body("{").put("/submissions/" + id).then().statusCode(400);
    }

    /** A report of the demonstration that Kiên has not begun. */
    private String writable(int index) {
      String directive = Api.as(Cast.KIEN).get("/directives?q=DEMO").path("items[0].id");
      return Api.as(Cast.KIEN).get("/submissions?status=NOT_STARTED&directive=" + directive).path("items[" + index + "].id");
    }

    @Test
    void parametersAreReadStrictly() {
      Api.as(Cast.DUNG).get("/submissions?status=NONSENSE").then().statusCode(400);
      Api.as(Cast.DUNG).get("/submissions?limit=0").then().statusCode(422);
      Api.as(Cast.DUNG).get("/submissions?cursor=abc").then().statusCode(400);
    }

    @Test
    void pagesJoinWithoutGapOrOverlap() {
      Response first = Api.as(Cast.MINH).get("/submissions?limit=120");
      Response second = Api.as(Cast.MINH).get("/submissions?limit=120&cursor=" + first.path("next"));
      List<String> ids = first.path("items.id");
      second.then().statusCode(200).body("items.id", everyItem(not(org.hamcrest.Matchers.in(ids))));
    }

    @Test
    void sixteenEditsOfOneVersionLeaveOneWinner() {
      String id = writable(1);
      String etag = Api.as(Cast.KIEN).get("/submissions/" + id).header("ETag");
      List<Integer> answers =
          IntStream.range(0, 16).parallel()
              .mapToObj(i -> Api.as(Cast.KIEN).contentType("application/json").header("If-Match", etag)
                      .body("{\"values\":{\"B01\":" + i + "},\"narrative\":{},\"notes\":{}}").put("/submissions/" + id).statusCode())
              .toList();
      assertEquals(1, answers.stream().filter(status -> status == 200).count());
      assertEquals(15, answers.stream().filter(status -> status == 412).count());
    }
  }
}
