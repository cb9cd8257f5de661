package vn.dondoc.submissions;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** What no form sends but somebody with our source might: told with its place, nothing kept, never a fault of ours. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BadInputApiTest {
  private record Case(String name, String body) {}

  @TestFactory
  Stream<DynamicTest> isRefusedWithItsPlaceAndKeepsNothing() {
    return Stream.concat(figures(), texts()).map(c -> DynamicTest.dynamicTest(c.name(), () -> refused(c.body())));
  }

  private static Stream<Case> figures() {
    return Stream.of(
            "NaN", "Infinity", "-Infinity", "1e308", "-1e308", "1e400", "1e-400", "1e999999999", "1e-999999999", "9".repeat(900), "0." + "1".repeat(900),
            "9".repeat(5000), "1000000000000000", "0.0000001", "true", "null", "\"1\"", "\"nil\"", "\"NIL\\u0000\"", "[]", "{}", "[1]", "{\"text\":\"1\"}",
            "0x10", "+1", "01", "1.", "--1", "[".repeat(3000) + "]".repeat(3000))
        .map(figure -> new Case("figure " + figure.substring(0, Math.min(20, figure.length())), "{\"values\":{\"B01\":%s},\"narrative\":{},\"notes\":{}}".formatted(figure)));
  }

  private static Stream<Case> texts() {
    return Stream.of(
        new Case("half of a pair", narrative("a\\ud800b")),
        new Case("the other half", narrative("\\udc00")),
        new Case("a note that is half of a pair", "{\"values\":{},\"narrative\":{},\"notes\":{\"B01\":\"\\ud83d\"}}"),
        new Case("a field that is half of a pair", "{\"values\":{\"\\ud800\":1},\"narrative\":{},\"notes\":{}}"),
        new Case("a part that is half of a pair", "{\"values\":{},\"narrative\":{\"\\udfff\":\"x\"},\"notes\":{}}"),
        new Case("a field that is NUL", "{\"values\":{\"\\u0000\":1},\"narrative\":{},\"notes\":{}}"),
        new Case("a field with a zero-width blank", "{\"values\":{\"B01\\u200b\":1},\"narrative\":{},\"notes\":{}}"),
        new Case("a field in Cyrillic", "{\"values\":{\"\\u041201\":1},\"narrative\":{},\"notes\":{}}"),
        new Case("a prototype", "{\"values\":{\"__proto__\":1},\"narrative\":{},\"notes\":{}}"),
        new Case("a text of a megabyte", narrative("x".repeat(1_000_000))),
        new Case("a text of ten megabytes", narrative("đ".repeat(5_000_000))),
        new Case("a note of a megabyte", "{\"values\":{},\"narrative\":{},\"notes\":{\"B01\":\"%s\"}}".formatted("x".repeat(1_000_000))),
        new Case("a key of a megabyte", "{\"values\":{\"%s\":1},\"narrative\":{},\"notes\":{}}".formatted("x".repeat(1_000_000))),
        new Case("a text that is none", "{\"values\":{},\"narrative\":{\"assessment\":null},\"notes\":{}}"),
        new Case("nothing", "{}"),
        new Case("no JSON", "{\"values\":"),
        new Case("a list", "[]"),
        new Case("null", "null"));
  }

  @Test
  void whatIsStrangeButTextIsKeptAsItIs() {
    Response before = report();
    String strange = "\u202eđảo\u200b\u200d\ufeff \ud83d\udc4d 𝔅";
    Response kept = save(before, narrative(strange)).then().statusCode(200).extract().response();
    assertEquals(strange, kept.path("content.narrative.assessment"));
    assertEquals(strange, Api.as(Cast.HOA).get("/submissions/" + before.path("id")).path("content.narrative.assessment"));
  }

  @Test
  void minusNoughtIsNought() {
    Response kept = save(report(), "{\"values\":{\"B01\":-0,\"B02\":-0.0,\"B03\":1e2},\"narrative\":{},\"notes\":{}}");
    kept.then().statusCode(200);
    assertEquals(List.of("0", "0", "100"), List.of(figure(kept, "B01"), figure(kept, "B02"), figure(kept, "B03")));
  }

  private static String figure(Response kept, String field) {
    return String.valueOf(kept.<Object>path("content.values." + field));
  }

  private static void refused(String body) {
    Response before = report();
    save(before, body).then().statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500))).body("code", notNullValue());
    String id = before.path("id");
    Response sent =
        Api.as(Cast.HOA).contentType("application/json").header("If-Match", before.header("ETag")).header("Idempotency-Key", UUID.randomUUID().toString())
            .body(body).post("/submissions/" + id + "/submit");
    sent.then().statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500))).body("code", notNullValue());
    assertEquals(before.header("ETag"), Api.as(Cast.HOA).get("/submissions/" + id).header("ETag"), "nothing was kept");
  }

  private static Response save(Response before, String body) {
    return Api.as(Cast.HOA).contentType("application/json; charset=utf-8").header("If-Match", before.header("ETag")).body(body).put("/submissions/" + before.path("id"));
  }

  private static String narrative(String text) {
    return "{\"values\":{},\"narrative\":{\"assessment\":\"%s\"},\"notes\":{}}".formatted(text);
  }

  private static Response report() {
    String directive = Api.as(Cast.HOA).get("/directives?q=DEMO").path("items[0].id");
    String id = Api.as(Cast.HOA).get("/submissions?directive=" + directive).path("items.find { it.period.code == 'K4' }.id");
    return Api.as(Cast.HOA).get("/submissions/" + id);
  }
}
