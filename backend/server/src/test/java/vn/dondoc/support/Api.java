package vn.dondoc.support;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks to the service as one of the cast, every word held against the contract. */
public final class Api {
  /** A token lives ten minutes; on a busy machine the tests take longer. */
  private static final Duration FRESH = Duration.ofMinutes(4);

  private static final Map<Cast, Signed> TOKENS = new ConcurrentHashMap<>();

  private record Signed(String token, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < FRESH.toNanos();
    }
  }

  private Api() {}

  public static RequestSpecification as(Cast who) {
    RequestSpecification request = RestAssured.given().basePath("/api/v1").filter(new ContractFilter());
    return who == Cast.NOBODY ? request : request.auth().preemptive().oauth2(token(who));
  }

  public static String token(Cast who) {
    return TOKENS.compute(who, (same, held) -> held != null && held.isFresh() ? held : new Signed(signIn(same), System.nanoTime())).token();
  }

  private static String signIn(Cast who) {
    return RestAssured.given()
        .basePath("/api/v1")
        .contentType(ContentType.JSON)
        .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(who.username(), Cast.PASSWORD))
        .post("/auth/login")
        .then()
        .statusCode(200)
        .extract()
        .path("accessToken");
  }
}
