package vn.dondoc.support;

/** A duty of Hoa's unit that shows {@link SentReport#FILE}. */
public final class ShownDuty {
  private ShownDuty() {}

  public static String withFile() {
    String duty = Api.as(Cast.HOA).get("/assignments?status=ASSIGNED&status=ACKNOWLEDGED&status=IN_PROGRESS&sort=clause&limit=1").path("items[0].id");
    byte[] photo = SentReport.PHOTO;
    post(duty, "progress", "{\"sentence\":\"Đã làm.\",\"evidence\":[{\"title\":\"Ảnh\",\"file\":{\"name\":\"a.jpg\",\"size\":%d,\"sha256\":\"%s\",\"type\":\"image/jpeg\"}}]}".formatted(photo.length, SentReport.FILE));
    post(duty, "files", "{\"upload\":\"%s\"}".formatted(Tus.whole(Cast.HOA, "report-file", "a.jpg", photo)));
    return duty;
  }

  private static void post(String duty, String verb, String body) {
    Api.as(Cast.HOA).contentType("application/json; charset=utf-8").body(body).post("/assignments/" + duty + "/" + verb).then().statusCode(200);
  }
}
