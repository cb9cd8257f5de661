package vn.dondoc.units;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Groups over HTTP: dated members, and how they follow what becomes of the units. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class UnitGroupApiTest {
  private static int made;

  @Test
  void everybodyReadsAndAdministratorsWrite() {
    String group = group();
    Api.as(Cast.HOA).get("/unit-groups").then().statusCode(200).body("mayChange", equalTo(false)).body("items.id", hasItem(group));
    Api.as(Cast.HOA).get("/unit-groups/" + group).then().statusCode(200).body("members", empty());
    Api.as(Cast.HOA).get("/unit-groups/01920000-0000-7000-8000-000000000000").then().statusCode(404);
    json(Cast.MINH, "{\"code\":\"X\",\"name\":\"X\"}").post("/unit-groups").then().statusCode(403);
    json(Cast.AN, "{\"code\":\"LC-G-XAPHUONG\",\"name\":\"X\"}").post("/unit-groups").then().statusCode(409).body("detail", containsString("nhóm khác"));
    json(Cast.AN, "{\"code\":\"có dấu\",\"name\":\"\"}").post("/unit-groups").then().statusCode(422).body("errors.pointer", hasItem("/code"));
    members("add", group, "2024-01-01", "01920000-0000-7000-8000-000000000000").statusCode(422).body("errors[0].code", equalTo("unknown-unit"));
    members("end", group, "2024-01-01", unit()).statusCode(422).body("errors[0].code", equalTo("group-no-member"));
    json(Cast.AN, "{\"units\":[],\"validFrom\":\"0001-01-01\"}").post("/unit-groups/" + group + "/add-members").then().statusCode(422);
  }

  @Test
  void namesChangeWithTheVersionAndAnEmptyGroupMayGo() {
    String group = group();
    Response read = Api.as(Cast.AN).get("/unit-groups/" + group);
    String named = "{\"name\":\"Nhóm đổi tên\",\"aliases\":[\"các xã vùng cao\"]}";
    json(Cast.AN, named).put("/unit-groups/" + group).then().statusCode(428);
    Response changed = json(Cast.AN, named).header("If-Match", read.header("ETag")).put("/unit-groups/" + group);
    changed.then().statusCode(200).body("aliases", contains("các xã vùng cao"));
    json(Cast.AN, named).header("If-Match", read.header("ETag")).put("/unit-groups/" + group).then().statusCode(412);
    Api.as(Cast.AN).get("/unit-groups/" + group).then().header("ETag", equalTo(changed.header("ETag")));
    Api.as(Cast.AN).header("If-Match", read.header("ETag")).delete("/unit-groups/" + group).then().statusCode(412);
    Api.as(Cast.AN).header("If-Match", changed.header("ETag")).delete("/unit-groups/" + group).then().statusCode(204);
    Api.as(Cast.AN).get("/unit-groups/" + group).then().statusCode(404);
  }

  @Test
  void membersHaveTheirTime() {
    String group = group();
    String a = unit();
    String b = unit();
    members("add", group, "2024-01-01", a, b).statusCode(200).body("members.unit.id", containsInAnyOrder(a, b));
    members("add", group, "2024-06-01", a).statusCode(422).body("errors[0].code", equalTo("group-member-already"));
    members("end", group, "2024-12-31", a).statusCode(200).body("members.find { it.unit.id == '" + a + "' }.inForce", equalTo(false));
    on(group, "2024-12-31").body("members.findAll { it.inForce }", hasSize(2));
    on(group, "2025-01-01").body("members.findAll { it.inForce }.unit.id", contains(b));
    members("add", group, "2025-03-01", a).statusCode(200).body("members.findAll { it.unit.id == '" + a + "' }", hasSize(2));
    members("end", group, "2025-02-28", a).statusCode(200).body("members.findAll { it.unit.id == '" + a + "' }.validTo", contains("2024-12-31"));
    String etag = Api.as(Cast.AN).get("/unit-groups/" + group).header("ETag");
    Api.as(Cast.AN).header("If-Match", etag).delete("/unit-groups/" + group).then().statusCode(409).body("detail", containsString("văn bản cũ"));
  }

  @Test
  void aMergeLeavesTheSuccessorInTheGroupAndUndoingRestores() {
    String group = group();
    String a = unit();
    String b = unit();
    String c = unit();
    members("add", group, "2024-01-01", a, b).statusCode(200);
    String act = act("MERGE", List.of(a, b), List.of(c), "").statusCode(201)
        .body("receipt.counts.find { it.kind == 'group' }.moves", equalTo(2)).extract().path("id");
    on(group, "2025-06-30").body("members.findAll { it.inForce }.unit.id", containsInAnyOrder(a, b));
    on(group, "2025-07-01").body("members.findAll { it.inForce }.unit.id", contains(c));

    members("end", group, "2025-12-31", c).statusCode(200);
    undo(act).statusCode(409).body("detail", containsString("đã làm tiếp 1 việc"));
    members("end", group, "2025-06-30", c).statusCode(200);
    members("add", group, "2025-07-01", c).statusCode(200);
    undo(act).statusCode(200);
    on(group, "2025-07-01").body("members", hasSize(2)).body("members.findAll { it.inForce }.unit.id", containsInAnyOrder(a, b)).body("members[0].validTo", nullValue());
  }

  @Test
  void aSplitBringsAllSuccessorsAndAnEndNone() {
    String group = group();
    String a = unit();
    String b = unit();
    String c = unit();
    members("add", group, "2024-01-01", a).statusCode(200);
    act("SPLIT", List.of(a), List.of(b, c), "").statusCode(201);
    on(group, "2025-07-01").body("members.findAll { it.inForce }.unit.id", containsInAnyOrder(b, c));
    String part = unit();
    act("SPLIT", List.of(b), List.of(part), ",\"continues\":true").statusCode(201);
    on(group, "2025-07-01").body("members.findAll { it.inForce }.unit.id", containsInAnyOrder(b, c, part));
    act("DISSOLVE", List.of(part), List.of(), "").statusCode(201);
    on(group, "2025-07-01").body("members.findAll { it.inForce }.unit.id", containsInAnyOrder(b, c));
  }

  private static ValidatableResponse on(String group, String day) {
    return Api.as(Cast.HOA).get("/unit-groups/" + group + "?on=" + day).then().statusCode(200);
  }

  private static ValidatableResponse members(String verb, String group, String day, String... units) {
    String body = "{\"units\":[%s],\"%s\":\"%s\"}".formatted(quoted(List.of(units)), verb.equals("add") ? "validFrom" : "lastDay", day);
    return json(Cast.AN, body).post("/unit-groups/" + group + "/" + verb + "-members").then();
  }

  private static ValidatableResponse act(String kind, List<String> from, List<String> to, String more) {
    String successors = to.stream().map(u -> "{\"unit\":\"" + u + "\",\"share\":\"WHOLE\"}").collect(Collectors.joining(","));
    String body =
        "{\"kind\":\"%s\",\"effectiveOn\":\"2025-07-01\",\"legalBasis\":\"Nghị quyết thử\",\"predecessors\":[%s],\"successors\":[%s]%s}"
            .formatted(kind, quoted(from), successors, more);
    return json(Cast.AN, body).post("/successions").then();
  }

  private static ValidatableResponse undo(String act) {
    return json(Cast.AN, "{\"reason\":\"Thử\"}").post("/successions/" + act + "/undo").then();
  }

  private static String quoted(List<String> ids) {
    return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
  }

  private static String group() {
    return json(Cast.AN, "{\"code\":\"NHOM-%d\",\"name\":\"Nhóm thử %d\"}".formatted(++made, made)).post("/unit-groups").then().statusCode(201).extract().path("id");
  }

  private static String unit() {
    String body = "{\"code\":\"NH-DV-%d\",\"name\":\"UBND xã Nhóm %d\",\"kind\":\"COMMUNE\",\"hierarchical\":true,\"validFrom\":\"2020-01-01\"}".formatted(++made, made);
    return json(Cast.AN, body).post("/units").then().statusCode(201).extract().path("id");
  }

  private static RequestSpecification json(Cast who, String body) {
    return Api.as(who).contentType("application/json; charset=utf-8").body(body);
  }
}
