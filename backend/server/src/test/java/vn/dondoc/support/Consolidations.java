package vn.dondoc.support;

import io.restassured.response.Response;

/** Consolidations by the police, which answers for them in the demonstration directive. */
public final class Consolidations {
  private static String own;

  private Consolidations() {}

  /** A draft of a period of its own, for tests that only need one. */
  public static synchronized String own() {
    if (own == null) {
      String period = FreshReport.period("Kỳ để tổng hợp");
      FreshReport.submit(Cast.HOA, FreshReport.of(Cast.HOA, period), FreshReport.content(900)).then().statusCode(200);
      own = begin(Cast.DUNG, period).then().statusCode(201).extract().path("id");
    }
    return own;
  }

  public static Response begin(Cast who, String period) {
    return Api.as(who).contentType("application/json").body("{\"period\":\"%s\"}".formatted(period)).post("/consolidations");
  }

  public static Response issue(Cast who, String id, String number, Object day) {
    return Api.as(who)
        .contentType("application/json; charset=utf-8")
        .header("If-Match", Api.as(who).get("/consolidations/" + id).header("ETag"))
        .body("{\"number\":\"%s\",\"issuedOn\":\"%s\"}".formatted(number, day))
        .post("/consolidations/" + id + "/issue");
  }
}
