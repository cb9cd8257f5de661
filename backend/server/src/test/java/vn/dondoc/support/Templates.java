package vn.dondoc.support;

import java.util.concurrent.atomic.AtomicInteger;

/** Report templates that tests make for themselves, so that the one of the starter pack stays as it is. */
public final class Templates {
  private static final AtomicInteger MADE = new AtomicInteger();
  private static String own;
  private static String ownIndicator;

  private Templates() {}

  /** One and the same of the police, for tests that only need one. */
  public static synchronized String own() {
    own = own == null ? create(Cast.DUNG, SIMPLE) : own;
    return own;
  }

  public static String create(Cast who, String form) {
    return Api.as(who)
        .contentType("application/json")
        .body("{\"code\":\"THU-%d\",\"form\":%s}".formatted(MADE.incrementAndGet(), form))
        .post("/report-templates")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The id of one and the same of the police. */
  public static synchronized String ownIndicator() {
    ownIndicator = ownIndicator == null ? indicator(Cast.DUNG, "X70") : ownIndicator;
    return ownIndicator;
  }

  /** Its id. */
  public static String indicator(Cast who, String code) {
    return Api.as(who)
        .contentType("application/json; charset=utf-8")
        .body(
            """
            {"code":"%s","label":{"vi":"Lượt tư vấn","en":"Consultations"},"measureUnit":{"vi":"lượt","en":"calls"},
             "type":"INTEGER","overUnits":"SUM","overTime":"SUM","source":"Kế hoạch 15"}"""
                .formatted(code))
        .post("/indicators")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static String revise(Cast who, String id, String form) {
    return Api.as(who).contentType("application/json").body("{\"form\":" + form + "}").post("/report-templates/" + id + "/revise").then()
        .statusCode(201).extract().path("id");
  }

  public static final String SIMPLE = form(field("B01", "B01", "INTEGER", true, ""));

  /** Every kind of field but a file. */
  public static final String KINDS =
      form(
          field("B01", "B01", "INTEGER", true, ""),
          field("TEN", "TEN", "SHORT_TEXT", false, ""),
          field("KENH", "KENH", "CHOICE", true, ",\"several\":true,\"options\":[%s,%s]".formatted(option("loa", "Loa"), option("zalo", "Zalo"))),
          field("NGAY", "NGAY", "DATE", false, ""),
          field("LINK", "LINK", "LINK", false, ""),
          field("BANG", "BANG", "TABLE", false, ",\"maxRows\":5,\"columns\":[%s,%s]".formatted(column("to", "Tổ", "SHORT_TEXT"), column("so", "Số buổi", "INTEGER"))));

  public static String form(String... fields) {
    return """
        {"name":{"vi":"Mẫu thử","en":"Trial"},"groups":[{"code":"G","label":{"vi":"Nhóm","en":"Group"}}],
         "fields":[%s],"narrative":[],"rules":[]}"""
        .formatted(String.join(",", fields));
  }

  public static String field(String code, String indicator, String type, boolean required, String more) {
    return """
        {"code":"%s","indicator":"%s","group":"G","label":{"vi":"Mục %s","en":""},"measureUnit":{"vi":"","en":""},"type":"%s",
         "required":%s,"derived":false,"overUnits":"%s","overTime":"%s"%s}"""
        .formatted(code, indicator, code, type, required, type.equals("INTEGER") ? "SUM" : "NONE", type.equals("INTEGER") ? "SUM" : "NONE", more);
  }

  private static String option(String code, String label) {
    return "{\"code\":\"%s\",\"label\":{\"vi\":\"%s\",\"en\":\"\"}}".formatted(code, label);
  }

  private static String column(String code, String label, String type) {
    return "{\"code\":\"%s\",\"label\":{\"vi\":\"%s\",\"en\":\"\"},\"type\":\"%s\",\"required\":true}".formatted(code, label, type);
  }
}
