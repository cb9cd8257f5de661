package vn.dondoc.submissions;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.units.UnitKind;

/**
 * The middle of what units of one kind sent for a period, or, while too few have, for the last one before that enough
 * have. One statement, kept for some minutes: it is a hint beside a field, asked for by every unit of a kind at once.
 */
@ApplicationScoped
public class PeerFigures {
  /** Enough to compare by, too few to tell one unit's figure from another's. */
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final String MEDIANS =
      """
      with here as (select id, label, directive_id, due_at from report_periods where id = ?),
      before as (
          select p.id, p.label from report_periods p join here h on h.directive_id = p.directive_id and p.due_at < h.due_at
          where (select count(*) from submissions s join units u on u.id = s.unit_id
                 where s.period_id = p.id and u.kind = ? and s.status in ('SUBMITTED', 'ACCEPTED')) >= ?
          order by p.due_at desc, p.id desc limit 1),
      near as (select 1 as place, id, label from here union all select 2, id, label from before)
      select n.id, n.label, v.field, count(*),
          (percentile_disc(0.5) within group (order by v.figure)
              + percentile_disc(0.5) within group (order by v.figure desc)) / 2
      from near n
      join submissions s on s.period_id = n.id and s.status in ('SUBMITTED', 'ACCEPTED')
      join units u on u.id = s.unit_id and u.kind = ?
      cross join lateral (
          select key as field, case jsonb_typeof(value) when 'number' then value::numeric else 0 end as figure
          from jsonb_each(s.content -> 'values') where jsonb_typeof(value) = 'number' or value = '"NIL"') v
      group by n.place, n.id, n.label, v.field
      having count(*) >= ?
      order by n.place, v.field
      """;

  /**
   * @param period the period that the figures are from; null where too few sent
   */
  record Sent(UUID period, String periodLabel, List<Middle> figures) {}

  /** @param count how many units sent the figure, the one that asks included */
  record Middle(String field, int count, BigDecimal median) {}

  private record Line(UUID period, String label, Middle middle) {}

  @CacheResult(cacheName = "peer-figures")
  Sent sent(UUID period, UnitKind kind) {
    String of = kind.name();
    List<Line> lines = PlainSql.list(MEDIANS, PeerFigures::read, period, of, Compare.FEWEST_PEERS, of, Compare.FEWEST_PEERS);
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
}
