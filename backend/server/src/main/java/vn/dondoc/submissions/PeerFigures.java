package vn.dondoc.submissions;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.VersionMap;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.units.UnitKind;

/**
 * The middle of what units of one kind sent for a period, or, while too few have, for the last one before that enough
 * have. Kept for some minutes: it is a hint beside a field, asked for by every unit of a kind at once. What was written
 * in another version of the template counts by indicator.
 */
@ApplicationScoped
public class PeerFigures {
  /** Enough to compare by, too few to tell one unit's figure from another's. */
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final String NEAR =
      """
      with here as (select id, label, directive_id, due_at from report_periods where id = ?),
      before as (
          select p.id, p.label from report_periods p join here h on h.directive_id = p.directive_id and p.due_at < h.due_at
          where (select count(*) from submissions s join units u on u.id = s.unit_id
                 where s.period_id = p.id and u.kind = ? and s.status in ('SUBMITTED', 'ACCEPTED')) >= ?
          order by p.due_at desc, p.id desc limit 1),
      near as (select 1 as turn, id, label from here union all select 2, id, label from before)
      """;

  private static final String VERSIONS =
      NEAR
          + """
      select distinct s.template_id
      from near n
      join submissions s on s.period_id = n.id and s.status in ('SUBMITTED', 'ACCEPTED')
      join units u on u.id = s.unit_id and u.kind = ?
      """;

  private static final String MEDIANS =
      NEAR
          + """
      select n.id, n.label, m.place, count(*),
          (percentile_disc(0.5) within group (order by v.figure)
              + percentile_disc(0.5) within group (order by v.figure desc)) / 2
      from near n
      join submissions s on s.period_id = n.id and s.status in ('SUBMITTED', 'ACCEPTED')
      join units u on u.id = s.unit_id and u.kind = ?
      cross join lateral (
          select key as field, case jsonb_typeof(value) when 'number' then value::numeric else 0 end as figure
          from jsonb_each(s.content -> 'values') where jsonb_typeof(value) = 'number' or value = '"NIL"') v
      join unnest(?::text[], ?::text[], ?::text[]) as m(template, field, place) on m.template = s.template_id::text and m.field = v.field
      group by n.turn, n.id, n.label, m.place
      having count(*) >= ?
      order by n.turn, m.place
      """;

  /**
   * @param period the period that the figures are from; null where too few sent
   */
  record Sent(UUID period, String periodLabel, List<Middle> figures) {}

  /** @param count how many units sent the figure, the one that asks included */
  record Middle(String field, int count, BigDecimal median) {}

  private record Line(UUID period, String label, Middle middle) {}

  private final ReportTemplates templates;

  PeerFigures(ReportTemplates templates) {
    this.templates = templates;
  }

  /** In the fields of this version of the template. */
  @CacheResult(cacheName = "peer-figures")
  Sent sent(UUID period, UnitKind kind, UUID template) {
    String of = kind.name();
    Said said = new Said();
    PlainSql.list(VERSIONS, row -> row.getObject(1, UUID.class), period, of, Compare.FEWEST_PEERS, of)
        .forEach(version -> said.add(version, VersionMap.between(templates.form(version), templates.form(template)).fields()));
    List<Line> lines =
        PlainSql.list(
            MEDIANS, PeerFigures::read, period, of, Compare.FEWEST_PEERS, of, said.templates(), said.fields(), said.places(), Compare.FEWEST_PEERS);
    if (lines.isEmpty()) {
      return new Sent(null, null, List.of());
    }
    Line first = lines.getFirst();
    return new Sent(
        first.period(), first.label(), lines.stream().filter(line -> line.period().equals(first.period())).map(Line::middle).toList());
  }

  private static Line read(ResultSet row) throws SQLException {
    BigDecimal median = row.getBigDecimal(5).round(DIGITS);
    BigDecimal plain = median.signum() == 0 ? BigDecimal.ZERO : median.stripTrailingZeros();
    Middle middle = new Middle(row.getString(3), row.getInt(4), plain.scale() < 0 ? plain.setScale(0) : plain);
    return new Line(row.getObject(1, UUID.class), row.getString(2), middle);
  }

  /** Which field of which version says what in this one, a column each, as the statement wants it. */
  private static final class Said {
    private final List<String> templates = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    void add(UUID template, Map<String, String> placeByField) {
      placeByField.forEach(
          (field, place) -> {
            templates.add(template.toString());
            fields.add(field);
            places.add(place);
          });
    }

    String[] templates() {
      return templates.toArray(String[]::new);
    }

    String[] fields() {
      return fields.toArray(String[]::new);
    }

    String[] places() {
      return places.toArray(String[]::new);
    }
  }
}
