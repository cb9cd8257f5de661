package vn.dondoc.portals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;

/** Portals are registered by editors and counted by month, with nothing about a reader. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PortalApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void editors() {
    Strangers.join(passwords);
  }

  private static Response register(String key, String name, String host) {
    return Api.as(Cast.LAN).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID())
        .body("{\"key\":\"%s\",\"name\":\"%s\",\"host\":\"%s\"}".formatted(key, name, host)).post("/portals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Lao-Cai", "a b", "-ab", "x\\r\\nSet-Cookie: a=b"})
  void aKeyThatDoesNotFitAnAddressIsRefused(String key) {
    register(key, "Cổng", "cong.example.vn").then().statusCode(422).body("errors.pointer", hasItem(containsString("key")));
  }

  @Test
  void aKeyOrAHostIsTakenOnce() {
    register("cong-mot", "Cổng một", "mot.example.vn").then().statusCode(201);
    register("cong-mot", "Cổng hai", "hai.example.vn").then().statusCode(409).body("code", equalTo("duplicate"));
    register("cong-hai", "Cổng hai", "mot.example.vn").then().statusCode(409);
    register("cong-ba", "Cổng\\r\\nX: 1", "ba.example.vn").then().statusCode(422);
  }

  @Test
  void readersAreCountedByKeyAndByHostAndNothingIsKeptAboutThem() {
    register("cong-dem", "Cổng <đếm>", "dem.example.vn").then().statusCode(201);
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (given().get("/cong-bo/cong/cong-dem").statusCode() != 200 && Instant.now().isBefore(until)) {
      given().get("/feeds/materials.json"); // a second later the key is known
    }
    int before = feeds();
    Response counted = given().get("/feeds/materials.rss?cong=cong-dem");
    given().header("Referer", "https://www.dem.example.vn/bai-viet?ten=nguoi-doc").get("/feeds/materials.rss");
    given().header("Referer", "https://khac.example.vn/").get("/feeds/materials.rss");
    given().get("/feeds/materials.rss?cong=tu-dat");
    assertEquals(before + 2, feeds());
    assertEquals(0, counted.cookies().size());
    given().get("/cong-bo/cong/cong-dem").then().statusCode(200).body(containsString("Cổng &lt;đếm&gt;")).body(containsString("noindex"));
    given().get("/cong-bo/cong/tu-dat").then().statusCode(404);
    assertFalse(given().get("/cong-bo/cong/cong-dem").asString().contains("nguoi-doc"));
  }

  private static int feeds() {
    Integer count = Api.as(Cast.LAN).get("/portals").path("items.find { it.key == 'cong-dem' }.months[0]?.feeds");
    return count == null ? 0 : count;
  }
}
