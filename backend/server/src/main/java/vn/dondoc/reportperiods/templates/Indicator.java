package vn.dondoc.reportperiods.templates;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.reportperiods.templates.TemplateForm.Accumulation;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.units.Unit;

/** What is counted, defined once (chỉ tiêu). A definition never changes, so that figures stay comparable; another is another code. */
@Entity
@Table(name = "indicators")
public class Indicator extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;
  String code;

  @JdbcTypeCode(SqlTypes.JSON)
  Text label;

  @JdbcTypeCode(SqlTypes.JSON)
  Text help;

  @JdbcTypeCode(SqlTypes.JSON)
  Text measure;

  @Enumerated(EnumType.STRING)
  TemplateForm.Type type;

  @Enumerated(EnumType.STRING)
  Aggregation overUnits;

  @Enumerated(EnumType.STRING)
  Accumulation overTime;

  String source;

  /** Null: of the starter pack. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit owner;

  Instant createdAt;
  Instant retiredAt;
  String retiredReason;

  protected Indicator() {}

  Indicator(IndicatorInput input, Unit owner, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.code = input.code();
    this.label = input.label();
    this.help = input.help();
    this.measure = input.measureUnit();
    this.type = input.type();
    this.overUnits = input.overUnits();
    this.overTime = input.overTime();
    this.source = input.source();
    this.owner = owner;
    this.createdAt = now;
  }

  /** One of the starter pack, defined by a field of its template. */
  public static Indicator of(TemplateForm.Field field, String source, Instant now) {
    return new Indicator(
        new IndicatorInput(field.code(), field.label(), field.help(), field.measureUnit(), field.type(), field.overUnits(), field.overTime(), source),
        null,
        now);
  }

  /** No new template asks it; those that do keep it. */
  void retire(String reason, Instant now) {
    retiredAt = now;
    retiredReason = reason;
  }

  boolean isRetired() {
    return retiredAt != null;
  }

  static Indicator require(UUID id) {
    return find("from Indicator i left join fetch i.owner where i.id = ?1", id)
        .<Indicator>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static Set<String> retiredCodes() {
    return Set.copyOf(find("select code from Indicator where retiredAt is not null").project(String.class).list());
  }

  static boolean isTaken(String code) {
    return count("lower(code) = lower(?1)", code) > 0;
  }

  /** The dictionary is some hundred lines: what is looked for is found on the page. */
  static List<Indicator> listAll(int most) {
    return find("from Indicator i left join fetch i.owner order by i.code").page(0, most).list();
  }
}
