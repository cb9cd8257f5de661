package vn.dondoc.units;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;

/** Acts of succession for the tests, and units and people made for them. */
final class SuccessionActs {
  private static int made;

  private SuccessionActs() {}

  static String byCode(String code) {
    List<Map<String, Object>> all = new ArrayList<>();
    String next = null;
    do {
      Response page = Api.as(Cast.AN).get("/units?limit=200&on=2025-06-30" + (next == null ? "" : "&cursor=" + next));
      all.addAll(page.path("items"));
      next = page.path("next");
    } while (next != null);
    all.addAll(Api.as(Cast.AN).get("/units?limit=200&on=2025-07-02&q=Lào Cai").<List<Map<String, Object>>>path("items"));
    all.addAll(Api.as(Cast.AN).get("/units?limit=200&on=2025-07-02&q=xã").<List<Map<String, Object>>>path("items"));
    all.addAll(Api.as(Cast.AN).get("/units?limit=200&on=2025-07-02&q=phường").<List<Map<String, Object>>>path("items"));
    return all.stream().filter(u -> u.get("code").equals(code)).map(u -> (String) u.get("id")).findFirst().orElseThrow();
  }

  static synchronized String unit() {
    String body =
        "{\"code\":\"THU-%d\",\"name\":\"UBND phường Thử %d\",\"kind\":\"WARD\",\"hierarchical\":true,\"validFrom\":\"2020-01-01\"}".formatted(++made, made);
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/units").then().statusCode(201).extract().path("id");
  }

  /** Somebody who works for the unit. */
  static synchronized String person(String unit) {
    String account =
        Api.as(Cast.AN).contentType("application/json; charset=utf-8").body("{\"username\":\"theo.don.vi.%d\",\"displayName\":\"Người Đi Theo\"}".formatted(++made))
            .post("/accounts").then().statusCode(201).extract().path("id");
    Api.as(Cast.AN).contentType("application/json").body("{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"UNIT_OFFICER\",\"validFrom\":\"2023-01-01\"}".formatted(account, unit))
        .post("/memberships").then().statusCode(200);
    return account;
  }

  static String merge(String into, String... units) {
    return act("MERGE", "2025-07-01", List.of(units), List.of(into), "");
  }

  static String act(String kind, String day, List<String> from, List<String> to, String more) {
    return "{\"kind\":\"%s\",\"effectiveOn\":\"%s\",\"legalBasis\":\"NQ 1673/NQ-UBTVQH15\",\"predecessors\":[%s],\"successors\":[%s]%s}"
        .formatted(
            kind, day, from.stream().map(u -> "\"" + u + "\"").collect(Collectors.joining(",")),
            to.stream().map(u -> "{\"unit\":\"" + u + "\",\"share\":\"WHOLE\"}").collect(Collectors.joining(",")), more);
  }

  static ValidatableResponse carryOut(String body) {
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/successions").then();
  }

  static ValidatableResponse undo(String act) {
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body("{\"reason\":\"Thử hoàn tác\"}").post("/successions/" + act + "/undo").then();
  }

  static String id(ValidatableResponse response) {
    return response.extract().path("id");
  }
}
