package vn.dondoc.units;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The catalogue over HTTP: dated names, parents and codes; files out and in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class UnitApiTest {
  private static final String HEADER = "code;name;kind;parent_code;valid_from;valid_to;hierarchical;aliases\r\n";
  private static int made;

  @Test
  void everybodyReadsAndAdministratorsWrite() {
    String id = unit("UBND phường Đọc");
    Api.as(Cast.HOA).get("/units/" + id).then().statusCode(200).body("mayChange", equalTo(false));
    json(Cast.HOA, "{}").post("/units").then().statusCode(403);
    json(Cast.MINH, "{}").put("/units/" + id).then().statusCode(403);
    Api.as(Cast.HOA).get("/units/01920000-0000-7000-8000-000000000000").then().statusCode(404);
    json(Cast.AN, "{\"code\":\"LC-TP\",\"name\":\"x\",\"kind\":\"WARD\",\"hierarchical\":true,\"validFrom\":\"2020-01-01\"}").post("/units").then()
        .statusCode(409).body("detail", containsString("Mã này"));
    json(Cast.AN, "{\"code\":\"có dấu\",\"name\":\" \",\"kind\":\"WARD\",\"hierarchical\":true,\"validFrom\":\"0001-01-01\"}").post("/units").then()
        .statusCode(422).body("errors.pointer", hasItem("/code"));
  }

  @Test
  void aChangeKeepsWhatWasBefore() {
    String above = unit("UBND huyện Trên");
    String id = unit("UBND xã Cũ Kỹ");
    String below = Api.as(Cast.AN).get("/units/" + id).path("code");
    change(id, "UBND phường Mới Tinh", below + "-M", above, "2099-01-01").statusCode(422).body("errors[0].code", equalTo("not-yet"));
    change(id, "UBND phường Mới Tinh", below + "-M", above, "2019-01-01").statusCode(422).body("errors[0].code", equalTo("unit-change-too-early"));
    change(id, "UBND phường Mới Tinh", below + "-M", id, "2024-01-01").statusCode(422).body("errors[0].code", equalTo("unit-parent-below"));
    Response changed = change(id, "UBND phường Mới Tinh", below + "-M", above, "2024-01-01").statusCode(200)
        .body("pasts[0].name", equalTo("UBND xã Cũ Kỹ")).body("pasts[0].until", equalTo("2023-12-31"))
        .body("parent.id", equalTo(above)).extract().response();
    change(id, "UBND phường Khác", below + "-M", above, "2023-06-01").statusCode(422).body("errors[0].code", equalTo("unit-change-too-early"));
    Api.as(Cast.HOA).queryParam("q", "xa cu ky").get("/units").then().body("items.id", hasItem(id));

    String edit = "{\"hierarchical\":false,\"aliases\":[\"phường Mới\"]}";
    json(Cast.AN, edit).put("/units/" + id).then().statusCode(428);
    json(Cast.AN, edit).header("If-Match", changed.header("ETag")).put("/units/" + id).then().statusCode(200).body("hierarchical", equalTo(false));
    json(Cast.AN, edit).header("If-Match", changed.header("ETag")).put("/units/" + id).then().statusCode(412);
  }

  @Test
  void theFileGoesOutAndComesInUnchanged() {
    byte[] csv = Api.as(Cast.HOA).get("/unit-files").then().statusCode(200).extract().asByteArray();
    String text = new String(csv, StandardCharsets.UTF_8);
    org.hamcrest.MatcherAssert.assertThat(text, startsWith("\uFEFFcode;name;kind"));
    take(csv, true).statusCode(200).body("errors", equalTo(0)).body("created", equalTo(0)).body("updated", equalTo(0)).body("unchanged", greaterThan(40));
    Api.as(Cast.HOA).contentType("text/csv").body(csv).post("/unit-files").then().statusCode(403);
  }

  @Test
  void aFileIsTriedFirstAndTakenWhole() {
    String code = "TEP-" + ++made;
    String good = HEADER + code + ";UBND xã Từ Tệp;COMMUNE;LC-TP;01/07/2025;;true;xã Từ Tệp|Từ Tệp\r\n";
    String bad = good + "x y;Tên;WARD;;2025-07-01;;;\r\n" + code + ";Lần nữa;WARD;;2025-07-01;;;\r\n" + "LC-TP;Tên khác;CITY_COMMITTEE;LC-TINH;2020-03-01;;;\r\n"
        + code + "-1;A;NO_KIND;;2025-07-01;;;\r\n" + code + "-2;A;WARD;KHONG-CO;2025-07-01;;;\r\n" + code + "-3;A;WARD;;31/02/2025;;;\r\n";
    take(utf8(bad), false).statusCode(200).body("applied", equalTo(false)).body("errors", equalTo(6)).body("created", equalTo(1))
        .body("lines[1].line", equalTo(3)).body("lines.message", hasItem(containsString("giữ lịch sử")));
    take(utf8("\uFEFF" + good), true).statusCode(200).body("applied", equalTo(false)).body("created", equalTo(1)).body("lines[0].message", nullValue());
    Api.as(Cast.HOA).queryParam("q", "tu tep").get("/units").then().body("items.size()", equalTo(0));
    take(utf8("\uFEFF" + good), false).statusCode(200).body("applied", equalTo(true));
    Api.as(Cast.HOA).queryParam("q", "tu tep").get("/units").then().body("items.code", hasItem(code)).body("items[0].parent.code", equalTo("LC-TP"));
    take(utf8(good.replace(';', ',').replace("|Từ Tệp", "")), false).statusCode(200).body("updated", equalTo(1));
  }

  @Test
  void aFileThatIsNoneIsRefusedInASentence() {
    take(utf8("a;b\r\n1;2"), false).statusCode(422).body("errors[0].message", containsString("thiếu cột"));
    take("code;name;kind;parent_code;valid_from\r\nA;Xã Đỏ;WARD;;2025-01-01".getBytes(Charset.forName("UTF-16")), false).statusCode(422);
    take(utf8(HEADER + "\"A;B"), false).statusCode(422);
    take(new byte[0], false).statusCode(422);
  }

  private static ValidatableResponse take(byte[] csv, boolean dryRun) {
    return Api.as(Cast.AN).contentType("text/csv").body(csv).post("/unit-files?dryRun=" + dryRun).then();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ValidatableResponse change(String id, String name, String code, String parent, String day) {
    return json(Cast.AN, "{\"name\":\"%s\",\"code\":\"%s\",\"kind\":\"WARD\",\"parent\":\"%s\",\"effectiveOn\":\"%s\",\"legalBasis\":\"Nghị quyết thử\"}".formatted(name, code, parent, day))
        .post("/units/" + id + "/change").then();
  }

  private static String unit(String name) {
    String body = "{\"code\":\"DV-%d\",\"name\":\"%s\",\"kind\":\"COMMUNE\",\"hierarchical\":true,\"validFrom\":\"2020-01-01\"}".formatted(++made, name);
    return json(Cast.AN, body).post("/units").then().statusCode(201).extract().path("id");
  }

  private static io.restassured.specification.RequestSpecification json(Cast who, String body) {
    return Api.as(who).contentType("application/json; charset=utf-8").body(body);
  }
}
