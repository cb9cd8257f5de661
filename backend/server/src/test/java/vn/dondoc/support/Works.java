package vn.dondoc.support;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Propaganda materials for the tests, made through the API. */
public final class Works {
  public static final String WORK =
      """
      {"kind":"%s","title":"%s","topics":["gia-cong-an"],"audience":["người cao tuổi"],"sourceOfFacts":"Công an thành phố",
       "licence":"CC-BY-4.0","rightsHolder":"Phòng Văn hóa và Thông tin","faces":%s,"consents":[],"validUntil":"2099-12-31"}
      """;

  private Works() {}

  public static String work(Cast who, String kind, String title) {
    return json(who).body(WORK.formatted(kind, title, "0")).post("/propaganda-materials").then().statusCode(201).extract().path("id");
  }

  public static String variant(Cast who, String work, String form) {
    return json(who).body(form).post("/propaganda-materials/" + work + "/variants").then().statusCode(201).extract().path("id");
  }

  public static ValidatableResponse write(Cast who, String variant, String body) {
    String etag = Api.as(who).get("/material-variants/" + variant).header("ETag");
    return json(who).header("If-Match", etag).body(body).put("/material-variants/" + variant).then();
  }

  public static ValidatableResponse verb(Cast who, String variant, String verb, String body) {
    var request = body == null ? Api.as(who) : json(who).body(body);
    return request.post("/material-variants/" + variant + "/" + verb).then();
  }

  /** Work, variant and file; the variant is with its reviewers. */
  public static String[] inReview(Cast who) {
    String work = work(who, "POSTER", "Áp phích đang duyệt");
    String variant = variant(who, work, "{\"language\":\"vi\",\"format\":\"TEXT\"}");
    String upload = Tus.whole(who, "material", "anh.png", Pictures.png(40, 30));
    List<String> files =
        write(who, variant, "{\"title\":\"Áp phích\",\"text\":\"Dừng lại.\",\"files\":[\"%s\"]}".formatted(upload))
            .statusCode(200).extract().path("content.files.id");
    verb(who, variant, "submit", null).statusCode(200);
    return new String[] {work, variant, files.getFirst()};
  }

  public static Response get(Cast who, String variant) {
    return Api.as(who).get("/material-variants/" + variant);
  }

  private static io.restassured.specification.RequestSpecification json(Cast who) {
    return Api.as(who).contentType("application/json");
  }
}
