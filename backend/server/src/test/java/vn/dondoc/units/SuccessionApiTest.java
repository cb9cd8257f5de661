package vn.dondoc.units;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;

/** Merges, splits and ends as acts: what moves, what stays, and that undoing restores exactly. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SuccessionApiTest {
  private static int made;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @Test
  void whatMakesNoSenseIsRefusedInASentence() {
    String a = unit();
    String b = unit();
    String c = unit();
    Api.as(Cast.MINH).contentType("application/json; charset=utf-8").body(merge(b, a)).post("/successions").then().statusCode(403);
    carryOut(merge(a, a)).statusCode(422).body("errors[0].code", equalTo("succession-itself"));
    carryOut(merge("01920000-0000-7000-8000-000000000000", a)).statusCode(422).body("errors[0].pointer", equalTo("/successors/0"));
    carryOut(merge(a, b, b)).statusCode(422).body("errors[0].code", equalTo("unit-twice"));
    carryOut(act("MERGE", "2099-01-01", List.of(a), List.of(b), "")).statusCode(422).body("errors[0].code", equalTo("not-yet"));
    carryOut(act("MERGE", "2025-07-01", List.of(a), List.of(b, c), "")).statusCode(422).body("errors[0].code", equalTo("succession-merge"));
    carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b), "")).statusCode(422).body("errors[0].code", equalTo("succession-split"));
    carryOut(act("RENAME", "2025-07-01", List.of(a), List.of(), "")).statusCode(422).body("errors[0].pointer", equalTo("/newName"));
    carryOut(act("MERGE", "1999-07-01", List.of(a), List.of(b), "")).statusCode(409).body("detail", containsString("không hoạt động"));
    carryOut("{\"kind\":\"MERGE\"}").statusCode(422);

    String done = id(carryOut(merge(b, a)).statusCode(201));
    carryOut(merge(c, a)).statusCode(409).body("detail", containsString("đã có quyết định"));
    carryOut(act("MERGE", "2025-08-01", List.of(b), List.of(a), "")).statusCode(409);
    undo(done).statusCode(200);
    undo(done).statusCode(409).body("detail", containsString("đã được hoàn tác"));
  }

  @Test
  void aCircleIsRefused() {
    String a = unit();
    String b = unit();
    String part = id(carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b), ",\"continues\":true")).statusCode(201));
    carryOut(act("MERGE", "2025-08-01", List.of(b), List.of(a), "")).statusCode(409).body("detail", containsString("vòng"));
    undo(part).statusCode(200);
  }

  @Test
  void twoAdministratorsAtOnceMergeOnce() throws Exception {
    String a = unit();
    String b = unit();
    String c = unit();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Integer> answers =
          both.invokeAll(List.<Callable<Integer>>of(() -> carryOut(merge(b, a)).extract().statusCode(), () -> carryOut(merge(c, a)).extract().statusCode())).stream()
              .map(future -> {
                try {
                  return future.get();
                } catch (Exception failed) {
                  throw new IllegalStateException(failed);
                }
              })
              .sorted()
              .toList();
      assertEquals(List.of(201, 409), answers);
    }
    assertEquals(1, Api.as(Cast.AN).get("/units/" + a).<List<Object>>path("successors").size());
  }

  @Test
  void peopleGoWithTheirUnitAndComeBack() {
    String a = unit();
    String b = unit();
    String person = person(a);
    Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(merge(b, a)).post("/successions/preview").then().statusCode(200)
        .body("counts.find { it.kind == 'membership' }.moves", equalTo(1))
        .body("moves[0].to.id", equalTo(b));
    Api.as(Cast.AN).get("/units/" + a).then().body("validTo", nullValue());

    String act = id(carryOut(merge(b, a)).statusCode(201).body("receipt.counts.find { it.kind == 'membership' }.moves", equalTo(1)));
    Response moved = Api.as(Cast.AN).get("/accounts?unit=" + b);
    moved.then().body("items.id", hasItem(person));
    Api.as(Cast.AN).get("/units/" + a).then().body("validTo", equalTo("2025-06-30")).body("successors[0].act", equalTo(act));
    String begun = moved.path("items.find { it.id == '" + person + "' }.memberships.find { it.inForce }.id");

    Api.as(Cast.AN).contentType("application/json").body("{\"lastDay\":\"2098-12-31\"}").post("/memberships/" + begun + "/end").then().statusCode(200);
    undo(act).statusCode(409).body("detail", containsString("đã làm tiếp 1 việc"));
    Api.as(Cast.AN).get("/successions/" + act).then().statusCode(200).body("status", equalTo("DONE"));
  }

  @Test
  void aLaterActMustBeUndoneFirst() {
    String a = unit();
    String b = unit();
    String c = unit();
    String first = id(carryOut(merge(b, a)).statusCode(201));
    String second = id(carryOut(act("MERGE", "2025-08-01", List.of(b), List.of(c), "")).statusCode(201));
    undo(first).statusCode(409).body("detail", containsString("quyết định sau"));
    undo(second).statusCode(200);
    undo(first).statusCode(200);
    Api.as(Cast.AN).get("/units/" + a).then().body("validTo", nullValue()).body("successors", empty());
  }

  @Test
  void aNewNameKeepsTheOldOne() {
    String a = unit();
    String old = Api.as(Cast.AN).get("/units/" + a).path("name");
    String act = id(carryOut(act("RENAME", "2025-07-01", List.of(a), List.of(), ",\"newName\":\"UBND phường Tên Mới %d\"".formatted(made))).statusCode(201));
    Api.as(Cast.HOA).get("/units/" + a).then().statusCode(200)
        .body("name", containsString("Tên Mới")).body("pasts[0].name", equalTo(old)).body("pasts[0].until", equalTo("2025-06-30")).body("aliases", hasItem(old));
    Api.as(Cast.HOA).queryParam("q", old).get("/units").then().body("items.id", hasItem(a));
    undo(act).statusCode(200);
    Api.as(Cast.HOA).get("/units/" + a).then().body("name", equalTo(old)).body("pasts", empty()).body("aliases", not(hasItem(old)));
  }

  @Test
  void aSplitAsksWhoTakesEachDuty() {
    String a = unit();
    String b = unit();
    String c = unit();
    person(a);
    String split = act("SPLIT", "2025-07-01", List.of(a), List.of(b, c), "");
    carryOut(split).statusCode(422).body("errors[0].code", equalTo("duty-without-successor"));
    Response preview = Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(split).post("/successions/preview");
    preview.then().statusCode(200).body("moves[0].to", nullValue());
    String chosen = ",\"choices\":[{\"kind\":\"membership\",\"id\":\"%s\",\"successor\":\"%s\"}]".formatted(preview.<String>path("moves[0].id"), c);
    carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b, c), chosen.replace(c, unit()))).statusCode(422).body("errors[0].code", equalTo("not-a-successor"));
    String act = id(carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b, c), chosen)).statusCode(201).body("receipt.moves[0].to.id", equalTo(c)));
    undo(act).statusCode(200);
  }

  /** Nghị quyết 1673/NQ-UBTVQH15: the city's 17 units and two from outside become five. */
  @Test
  void resolution1673IsReplayedAcrossTheBorderAndUndone() throws Exception {
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    List<String> world = world();
    Map<String, String> totals = totals();
    Response matrixBefore = matrix(directive, "THEN");
    List<String> acts = new ArrayList<>();
    for (Map.Entry<String, List<String>> merge : resolution().entrySet()) {
      acts.add(id(carryOut(merge(byCode(merge.getKey()), merge.getValue().stream().map(SuccessionApiTest::byCode).toArray(String[]::new))).statusCode(201)));
    }
    assertEquals(5, acts.size());
    assertEquals(totals, totals(), "totals before = totals after");
    assertNotEquals(world, world());

    Response now = matrix(directive, "NOW");
    String ward = "rows.find { it.unit.code == 'LC25-P-LAOCAI' }";
    now.then().statusCode(200)
        .body("rows.unit.code", hasItems("LC25-P-LAOCAI", "LC25-P-CAMDUONG", "LC25-X-COCSAN", "LC25-X-HOPTHANH", "LC25-X-GIAPHU"))
        .body("rows.unit.code", not(hasItem("LC-P-DUYENHAI")))
        .body(ward + ".outside.code", hasItem("BT-X-BANPHIET"))
        .body("rows.find { it.unit.code == 'LC25-X-COCSAN' }.outside.code", hasItem("BX-X-TONGSANH"))
        .body(ward + ".cells.findAll { it != null }[0].parts", hasSize(5))
        .body(ward + ".cells.findAll { it != null }[0].parts.unit.code", hasItem("LC-P-DUYENHAI"));
    assertEquals(matrixBefore.<Object>path("rows.unit"), matrix(directive, "THEN").path("rows.unit"), "as it was, nothing has changed");
    assertEquals(matrixBefore.<Object>path("rows.cells.status"), matrix(directive, "THEN").path("rows.cells.status"));
    assertEquals(now.<Object>path("periods.counts"), matrixBefore.path("periods.counts"));

    Api.as(Cast.HOA).get("/me").then().body("memberships.unit.code", hasItem("LC25-P-LAOCAI"));
    Api.as(Cast.HOA).get("/submissions?directive=" + directive).then().statusCode(200).body("items.size()", greaterThan(0));
    Api.as(Cast.KIEN).get("/me").then().body("memberships.unit.code", hasItem("LC25-X-HOPTHANH"));

    Collections.reverse(acts);
    acts.forEach(act -> undo(act).statusCode(200));
    assertEquals(world, world(), "undone is as it was");
    assertEquals(totals, totals());
    Api.as(Cast.HOA).get("/me").then().body("memberships.unit.code", hasItem("LC-P-DUYENHAI"));
  }

  @Test
  void whatAFormerUnitIssuedCountsForItsSuccessorAndAsItWasForItself() {
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    Api.as(Cast.HOA).contentType("application/json; charset=utf-8").body("{\"number\":\"31/KH-UBND\",\"issuedOn\":\"2024-05-02\",\"title\":\"Kế hoạch\"}")
        .post("/directives/" + directive + "/implementing-documents").then().statusCode(201);
    Response before = issued(directive, "NOW");
    int expected = before.path("counts.expected");
    String into = unit();
    String act = id(carryOut(merge(into, byCode("LC-P-DUYENHAI"), byCode("LC-P-COCLEU"))).statusCode(201));
    String numbers = ".documents.number";
    issued(directive, "NOW").then()
        .body("rows.unit.code", not(hasItem("LC-P-DUYENHAI")))
        .body("rows.find { it.unit.id == '" + into + "' }" + numbers, contains("31/KH-UBND"))
        .body("counts.expected", equalTo(expected - 1))
        .body("counts.issued", equalTo(1));
    Response then = issued(directive, "THEN");
    then.then().body("rows.find { it.unit.code == 'LC-P-DUYENHAI' }" + numbers, contains("31/KH-UBND")).body("counts", equalTo(before.path("counts")));
    assertEquals(before.<Object>path("rows.unit"), then.path("rows.unit"), "as it was, nothing has changed");
    undo(act).statusCode(200);
    assertEquals(before.<Object>path("rows.unit"), issued(directive, "NOW").path("rows.unit"));
  }

  private static Response issued(String directive, String as) {
    Response issued = Api.as(Cast.DUNG).get("/directives/" + directive + "/implementing-documents?units=" + as);
    issued.then().statusCode(200);
    return issued;
  }

  /** Whatever is merged into whatever, in whatever order: nothing is lost, nothing is counted twice, undoing restores. */
  @RepeatedTest(4)
  void totalsStayWhateverIsMerged(RepetitionInfo repetition) throws Exception {
    Random random = new Random(1673L + repetition.getCurrentRepetition());
    List<String> wards =
        new ArrayList<>(resolution().values().stream().flatMap(List::stream).map(SuccessionApiTest::byCode).toList());
    Collections.shuffle(wards, random);
    List<String> world = world();
    Map<String, String> totals = totals();
    List<String> acts = new ArrayList<>();
    List<String> alive = new ArrayList<>(wards);
    for (int i = 0; i < 4; i++) {
      int size = 1 + random.nextInt(3);
      List<String> leaving = new ArrayList<>(alive.subList(0, size));
      alive.subList(0, size).clear();
      String day = "2025-%02d-01".formatted(7 + i);
      String into = random.nextBoolean() ? unit() : alive.getLast();
      acts.add(id(carryOut(act("MERGE", day, leaving, List.of(into), "")).statusCode(201)));
      if (!alive.contains(into)) {
        alive.addFirst(into); // may go on into another one
      }
      assertEquals(totals, totals());
    }
    Collections.reverse(acts);
    acts.forEach(act -> undo(act).statusCode(200));
    assertEquals(totals, totals());
    assertEquals(world, world());
  }

  private static Response matrix(String directive, String as) {
    Response matrix = Api.as(Cast.DUNG).get("/directives/" + directive + "/matrix?units=" + as);
    matrix.then().statusCode(200);
    return matrix;
  }

  private static Map<String, List<String>> resolution() throws Exception {
    Map<String, List<String>> merges = new LinkedHashMap<>();
    try (var file = new InputStreamReader(SuccessionApiTest.class.getResourceAsStream("/reference/successions.csv"), StandardCharsets.UTF_8)) {
      for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)) {
        merges.computeIfAbsent(row.get("successor_code"), _ -> new ArrayList<>()).add(row.get("predecessor_code"));
      }
    }
    assertEquals(19, merges.values().stream().mapToInt(List::size).sum());
    return merges;
  }

  /** Everything an act may touch, without versions and times; units made for tests left out. */
  private List<String> world() throws SQLException {
    return rows(
        "select 's ' || s.id || ' ' || unit_id || ' ' || coalesce(origin_id::text, '-') || ' ' || status || ' ' || md5(content::text) from submissions s"
            + " union all select 'a ' || id || ' ' || unit_id || ' ' || coalesce(origin_id::text, '-') || ' ' || status from assignments"
            + " union all select 'm ' || id || ' ' || unit_id || ' ' || role || ' ' || valid_from || ' ' || coalesce(valid_to::text, '-') from memberships"
            + " union all select 'u ' || id || ' ' || code || ' ' || name || ' ' || coalesce(valid_to::text, '-') || ' ' || aliases from units where code not like 'THU-%'"
            + " union all select 'r ' || directive_id || ' ' || position || ' ' || unit_id from directive_receivers"
            + " union all select 'g ' || group_id || ' ' || unit_id || ' ' || valid_from || ' ' || coalesce(valid_to::text, '-') from unit_group_members"
            + " union all select 'e ' || predecessor_id || ' ' || successor_id || ' ' || effective_on || ' ' || known_before from unit_successions where act_id is null"
            + " order by 1");
  }

  private Map<String, String> totals() throws SQLException {
    return rows(
            "select 'reports ' || period_id || '=' || count(*) from submissions group by period_id"
                + " union all select 'states ' || status || '=' || count(*) from submissions group by status"
                + " union all select 'duties ' || clause_id || ' ' || status || '=' || count(*) from assignments group by clause_id, status"
                + " union all select 'figures ' || v.key || '=' || sum((v.value #>> '{}')::numeric) from submissions s, jsonb_each(s.content -> 'values') v"
                + "   where jsonb_typeof(v.value) = 'number' group by v.key order by 1")
        .stream()
        .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, ""); ResultSet row = connection.createStatement().executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    assertTrue(rows.size() > 50);
    return rows;
  }

  private static String byCode(String code) {
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

  private static synchronized String unit() {
    String body =
        "{\"code\":\"THU-%d\",\"name\":\"UBND phường Thử %d\",\"kind\":\"WARD\",\"hierarchical\":true,\"validFrom\":\"2020-01-01\"}".formatted(++made, made);
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/units").then().statusCode(201).extract().path("id");
  }

  /** Somebody who works for the unit. */
  private static synchronized String person(String unit) {
    String account =
        Api.as(Cast.AN).contentType("application/json; charset=utf-8").body("{\"username\":\"theo.don.vi.%d\",\"displayName\":\"Người Đi Theo\"}".formatted(++made))
            .post("/accounts").then().statusCode(201).extract().path("id");
    Api.as(Cast.AN).contentType("application/json").body("{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"UNIT_OFFICER\",\"validFrom\":\"2023-01-01\"}".formatted(account, unit))
        .post("/memberships").then().statusCode(200);
    return account;
  }

  private static String merge(String into, String... units) {
    return act("MERGE", "2025-07-01", List.of(units), List.of(into), "");
  }

  private static String act(String kind, String day, List<String> from, List<String> to, String more) {
    return "{\"kind\":\"%s\",\"effectiveOn\":\"%s\",\"legalBasis\":\"NQ 1673/NQ-UBTVQH15\",\"predecessors\":[%s],\"successors\":[%s]%s}"
        .formatted(
            kind, day, from.stream().map(u -> "\"" + u + "\"").collect(Collectors.joining(",")),
            to.stream().map(u -> "{\"unit\":\"" + u + "\",\"share\":\"WHOLE\"}").collect(Collectors.joining(",")), more);
  }

  private static ValidatableResponse carryOut(String body) {
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/successions").then();
  }

  private static ValidatableResponse undo(String act) {
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body("{\"reason\":\"Thử hoàn tác\"}").post("/successions/" + act + "/undo").then();
  }

  private static String id(ValidatableResponse response) {
    return response.extract().path("id");
  }
}
