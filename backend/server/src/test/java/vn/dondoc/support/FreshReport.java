package vn.dondoc.support;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;

/** A report nobody has touched: of a period of its own, so that no test sees another's. */
public final class FreshReport {
  public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  /** What the rules of the demonstration's form let pass. */
  public static final String CONTENT =
      "{\"values\":{\"A01\":1,\"B01\":12,\"B02\":%d,\"B03\":210,\"E01\":9},\"narrative\":{\"assessment\":\"Đã tuyên truyền tại các tổ dân phố.\"},\"notes\":{}}";

  private FreshReport() {}

  public static String content(int attendances) {
    return CONTENT.formatted(attendances);
  }

  /** A new period of the demonstration directive, open from now on. */
  public static String period(String label) {
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    String body =
        "{\"directive\":\"%s\",\"label\":\"%s\",\"covers\":null,\"due\":{\"boundary\":\"BY\",\"date\":\"%s\"}}"
            .formatted(directive, label, TODAY.plusDays(25));
    return Api.as(Cast.DUNG).contentType("application/json").body(body).post("/report-periods").then().statusCode(201).extract().path("id");
  }

  public static String of(Cast who, String period) {
    return Api.as(who).get("/submissions?period=" + period).path("items[0].id");
  }

  public static Response submit(Cast who, String id, String content) {
    String etag = Api.as(who).get("/submissions/" + id).header("ETag");
    return Api.as(who).contentType("application/json").header("If-Match", etag).body(content).post("/submissions/" + id + "/submit");
  }

  /** A step that takes at most a reason. */
  public static Response verb(Cast who, String id, String verb) {
    return Api.as(who).contentType("application/json").body("{\"reason\":\"Thử.\"}").post("/submissions/" + id + "/" + verb);
  }
}
