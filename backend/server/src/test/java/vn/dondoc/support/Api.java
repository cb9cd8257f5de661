package vn.dondoc.support;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks to the service as one of the cast, every word held against the contract. */
public final class Api {
  private static final Map<Cast, String> TOKENS = new ConcurrentHashMap<>();

  private Api() {}

  public static RequestSpecification as(Cast who) {
    RequestSpecification request = RestAssured.given().basePath("/api/v1").filter(new ContractFilter());
    return who == Cast.NOBODY ? request : request.auth().preemptive().oauth2(token(who));
  }

  public static String token(Cast who) {
    return TOKENS.computeIfAbsent(who, Api::signIn);
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
