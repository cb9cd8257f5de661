package vn.dondoc.support;

import io.restassured.response.Response;

/** A report of Hoa's that was sent with one file, which has come. */
public final class SentReport {
  static final byte[] PHOTO = Pictures.jpeg(8, 8);
  public static final String FILE = Tus.sha256(PHOTO);

  private SentReport() {}

  public static String withFile() {
    String path = "/submissions/" + FreshReport.of(Cast.HOA, FreshReport.period("Kỳ có tệp"));
    Response fresh = Api.as(Cast.HOA).get(path);
    Api.as(Cast.HOA).contentType("application/json").header("If-Match", fresh.header("ETag"))
        .body(
            ("{\"values\":{\"A01\":1,\"B01\":10,\"B02\":400,\"B03\":120,\"E01\":6},\"narrative\":{\"assessment\":\"Đã tuyên truyền tại các tổ dân phố.\"},"
                    + "\"notes\":{},\"files\":[{\"name\":\"họp.jpg\",\"size\":%d,\"sha256\":\"%s\",\"type\":\"image/jpeg\"}]}")
                .formatted(PHOTO.length, FILE))
        .post(path + "/submit").then().statusCode(200);
    String upload = Tus.whole(Cast.HOA, "report-file", "họp.jpg", PHOTO);
    Api.as(Cast.HOA).contentType("application/json").body("{\"upload\":\"" + upload + "\"}").post(path + "/files").then().statusCode(200);
    return fresh.path("id");
  }
}
