package vn.dondoc.support;

import io.restassured.response.Response;

/** Pieces of duties of Hoa's unit. */
public final class Pieces {
  private Pieces() {}

  /** With Hoa herself. */
  public static String own() {
    String duty = Api.as(Cast.HOA).get("/assignments?status=ASSIGNED&status=ACKNOWLEDGED&status=IN_PROGRESS&limit=1").path("items[0].id");
    return give(Cast.HOA, duty, "\"account\":\"" + Api.as(Cast.HOA).get("/me").path("id") + "\"").then().statusCode(201).extract().path("id");
  }

  /** @param bearer members of the JSON that say to whom */
  public static Response give(Cast by, String duty, String bearer) {
    return Api.as(by).contentType("application/json; charset=utf-8")
        .body("{\"assignment\":\"%s\",\"words\":\"Soạn bài phát thanh.\",%s}".formatted(duty, bearer))
        .post("/assignment-pieces");
  }
}
