package vn.dondoc.submissions;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.units.UnitKind;

/** What stands beside the figures, over the demonstration's reports. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CompareApiTest {
  @jakarta.inject.Inject vn.dondoc.reportperiods.templates.ReportTemplates templates;

  @Inject PeerFigures peers;
  @Inject SessionFactory factory;

  private record Found(UUID submission, UUID period) {}

  @Test
  void anotherUnitSeesNoneOfIt() {
    Found ward = sent("WARD", "LC-P-DUYENHAI");
    Api.as(Cast.KIEN).get("/submissions/" + ward.submission()).then().statusCode(404);
  }

  @Test
  void theMiddleOfThePeersIsThatOfTheirReports() {
    Found ward = sent("WARD", "LC-P-DUYENHAI");
    List<BigDecimal> others = figures(ward, "B02");
    int n = others.size();
    assertTrue(n >= Compare.FEWEST_PEERS, "the demonstration has enough wards");
    List<BigDecimal> all = figures(new Found(null, ward.period()), "B02");
    BigDecimal middle = all.get((all.size() - 1) / 2).add(all.get(all.size() / 2)).divide(BigDecimal.TWO);
    BigDecimal expected = middle.round(new MathContext(3, RoundingMode.HALF_EVEN));
    var view = Api.as(Cast.DUNG).get("/submissions/" + ward.submission()).then().statusCode(200).body("peers.units", equalTo(n)).extract();
    assertEquals(0, expected.compareTo(new BigDecimal(view.<Number>path("peers.medians.B02").toString())));
  }

  @Test
  void ofAKindWithFewUnitsNothingIsSaid() {
    Found office = sent("POLICE", null);
    Api.as(Cast.DUNG).get("/submissions/" + office.submission()).then().statusCode(200).body("peers", nullValue());
  }

  @Test
  void theSameRangeAYearAgoStandsBesideIt() {
    Map<String, UUID> pair = yearApart();
    var now = Api.as(Cast.DUNG).get("/submissions/" + pair.get("now")).then().statusCode(200).extract();
    var before = Api.as(Cast.DUNG).get("/submissions/" + pair.get("before")).then().statusCode(200).extract();
    assertEquals(before.<Object>path("content.values"), now.path("lastYear.values"));
    assertEquals(before.<Object>path("period.label"), now.path("lastYear.periodLabel"));
  }

  @Test
  void ownReportsCostOneStatementAndPeersAreKept() {
    Found ward = sent("WARD", "LC-P-DUYENHAI");
    Statistics statistics = factory.getStatistics();
    QuarkusTransaction.requiringNew().run(() -> {
      Submission submission = Submission.findById(ward.submission());
      submission.period.label.length();
      submission.unit.name.length();
      statistics.setStatisticsEnabled(true);
      statistics.clear();
      assertFalse(Compare.withOwn(submission, templates).previous().values().isEmpty());
      assertEquals(1, statistics.getPrepareStatementCount());
      statistics.setStatisticsEnabled(false);
      UUID template = submission.templateId;
      assertSame(peers.sent(ward.period(), UnitKind.WARD, template), peers.sent(ward.period(), UnitKind.WARD, template));
    });
  }

  @Test
  void peersWhoWroteInAnotherVersionCountByIndicator() {
    Found ward = sent("WARD", "LC-P-DUYENHAI");
    QuarkusTransaction.begin();
    try {
      UUID template = Submission.<Submission>findById(ward.submission()).templateId;
      UUID renamed =
          PlainSql.one(
              "insert into report_templates (id, code, template_version, form, version, created_at)"
                  + " select gen_random_uuid(), code || '-ANEW', 1, replace(form::text, '\"code\": \"B02\"', '\"code\": \"Z02\"')::jsonb, 0, created_at"
                  + " from report_templates where id = ? returning id",
              row -> row.getObject(1, UUID.class), template);
      assertEquals(median(ward, template, "B02"), median(ward, renamed, "Z02"));
      assertTrue(peers.sent(ward.period(), UnitKind.WARD, renamed).figures().stream().noneMatch(m -> m.field().equals("B02")));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private BigDecimal median(Found ward, UUID template, String field) {
    return peers.sent(ward.period(), UnitKind.WARD, template).figures().stream()
        .filter(middle -> middle.field().equals(field))
        .map(PeerFigures.Middle::median)
        .findFirst()
        .orElseThrow();
  }

  /** The newest sent report of a unit that has one before it. */
  private static Found sent(String kind, String unit) {
    return one(
        "select s.id, s.period_id from submissions s join units u on u.id = s.unit_id join report_periods p on p.id = s.period_id"
            + " join directives d on d.id = s.directive_id where u.kind = ? and (?::text is null or u.code = ?) and s.status = 'ACCEPTED'"
            + " and exists (select 1 from submissions b where b.unit_id = s.unit_id and b.directive_id = s.directive_id and b.due_at < s.due_at"
            + " and b.status in ('SUBMITTED', 'ACCEPTED')) order by p.due_at limit 1",
        kind, unit, unit);
  }

  private static Found one(String sql, Object... parameters) {
    return QuarkusTransaction.requiringNew()
        .call(() -> PlainSql.one(sql, row -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), parameters));
  }

  private static List<BigDecimal> figures(Found ward, String field) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                PlainSql.list(
                    "select (s.content -> 'values' ->> ?)::numeric from submissions s join units u on u.id = s.unit_id where s.period_id = ?"
                        + " and u.kind = 'WARD' and s.id is distinct from ? and s.status in ('SUBMITTED', 'ACCEPTED') order by 1",
                    row -> row.getBigDecimal(1), field, ward.period(), ward.submission()));
  }

  private static Map<String, UUID> yearApart() {
    Found pair =
        one(
            "select s.id, b.id from submissions s join report_periods p on p.id = s.period_id join submissions b on b.unit_id = s.unit_id"
                + " and b.directive_id = s.directive_id join report_periods q on q.id = b.period_id where p.covers_from - interval '1 year' = q.covers_from"
                + " and p.covers_to - interval '1 year' = q.covers_to and s.status = 'ACCEPTED' and b.status = 'ACCEPTED' order by p.due_at limit 1");
    return Map.of("now", pair.submission(), "before", pair.period());
  }
}
