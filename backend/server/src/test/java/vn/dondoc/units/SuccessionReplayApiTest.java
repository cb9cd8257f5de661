package vn.dondoc.units;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.units.SuccessionActs.act;
import static vn.dondoc.units.SuccessionActs.byCode;
import static vn.dondoc.units.SuccessionActs.carryOut;
import static vn.dondoc.units.SuccessionActs.id;
import static vn.dondoc.units.SuccessionActs.merge;
import static vn.dondoc.units.SuccessionActs.undo;
import static vn.dondoc.units.SuccessionActs.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

/** Resolution 1673 replayed and undone, and chance merges: totals before are totals after. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SuccessionReplayApiTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  /** Nghị quyết 1673/NQ-UBTVQH15: the city's 17 units and two from outside become five. */
  @Test
  void resolution1673IsReplayedAcrossTheBorderAndUndone() throws Exception {
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    List<String> world = world();
    Map<String, String> totals = totals();
    Response matrixBefore = matrix(directive, "THEN");
    List<String> acts = new ArrayList<>();
    for (Map.Entry<String, List<String>> merge : resolution().entrySet()) {
      acts.add(id(carryOut(merge(byCode(merge.getKey()), merge.getValue().stream().map(SuccessionActs::byCode).toArray(String[]::new))).statusCode(201)));
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

  /** Whatever is merged into whatever, in whatever order: nothing is lost, nothing is counted twice, undoing restores. */
  @RepeatedTest(4)
  void totalsStayWhateverIsMerged(RepetitionInfo repetition) throws Exception {
    Random random = new Random(1673L + repetition.getCurrentRepetition());
    List<String> wards =
        new ArrayList<>(resolution().values().stream().flatMap(List::stream).map(SuccessionActs::byCode).toList());
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
    try (var file = new InputStreamReader(SuccessionReplayApiTest.class.getResourceAsStream("/reference/successions.csv"), StandardCharsets.UTF_8)) {
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
}
