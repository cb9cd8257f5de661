package vn.dondoc.directives.register;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.units.Unit;

/** What became of one duty or one period when a later directive came: with the old and the new words, once for good. */
@Entity
@Table(name = "directive_change_lines")
class ChangeLine extends PanacheEntityBase {
  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive target;

  @Enumerated(EnumType.STRING)
  CarriesOver.Subject subject;

  @Enumerated(EnumType.STRING)
  CarriesOver.Effect effect;

  UUID subjectId;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @JdbcTypeCode(SqlTypes.JSON)
  CarriesOver.Side before;

  @JdbcTypeCode(SqlTypes.JSON)
  CarriesOver.Side after;

  String note;
  Instant at;
  Instant acknowledgedAt;

  @Column(name = "acknowledged_by_id")
  UUID acknowledgedById;

  protected ChangeLine() {}

  ChangeLine(Directive directive, Directive target, CarriesOver.Line line, Unit unit, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.target = target;
    this.subject = line.subject();
    this.effect = line.effect();
    this.subjectId = line.subjectId();
    this.unit = unit;
    this.before = line.before();
    this.after = line.after();
    this.note = line.note();
    this.at = now;
  }

  /** The unit has read it; once is enough. */
  boolean acknowledge(UUID account, Instant now) {
    boolean first = acknowledgedAt == null;
    acknowledgedAt = first ? now : acknowledgedAt;
    acknowledgedById = first ? account : acknowledgedById;
    return first;
  }

  /** Units see what changed for them; who receives or leads sees all of it. Periods are everybody's who sees the directive. */
  static final Map<Scope.Part, String> VISIBLE = new EnumMap<>(Scope.Part.class);

  static {
    VISIBLE.put(Scope.Part.OWN, "l.effect <> vn.dondoc.directives.CarriesOver$Effect.KEPT and (l.unit is null or any_of(:own, l.unit.id))");
    VISIBLE.put(
        Scope.Part.RECEIVING,
        "exists (select 1 from Directive o left join o.receiverIds r where o in (l.directive, l.target) and (any_of(:receiving, r) or any_of(:receiving, o.draftedById)))");
    VISIBLE.put(
        Scope.Part.LEADING,
        "l.unit is null or exists (select 1 from Unit top where any_of(:leading, top.id) and l.unit.path like concat(top.path, '%'))");
  }

  private static final String WHOLE = "from ChangeLine l join fetch l.directive join fetch l.target left join fetch l.unit where ";

  /** Of the change a directive made; the directive itself must be visible to the caller. */
  static List<ChangeLine> listOf(UUID directive, Scope scope) {
    return list(
        WHOLE + "l.directive.id = :directive and " + scope.where(VISIBLE) + " order by l.id",
        scope.bind(Parameters.with("directive", directive)));
  }

  /** What units have not acknowledged yet, the newest first. */
  static List<ChangeLine> listOpenOf(Set<UUID> units, int most) {
    return units.isEmpty()
        ? List.of()
        : find(
                WHOLE + "any_of(:units, l.unit.id) and l.acknowledgedAt is null"
                    + " and l.effect in (vn.dondoc.directives.CarriesOver$Effect.CHANGED, vn.dondoc.directives.CarriesOver$Effect.DROPPED)"
                    + " order by l.at desc, l.id",
                Parameters.with("units", units.toArray(UUID[]::new)))
            .page(0, most)
            .list();
  }

  static ChangeLine requireOf(UUID id, Set<UUID> units) {
    Optional<ChangeLine> found =
        units.isEmpty() ? Optional.empty() : find(WHOLE + "l.id = ?1 and any_of(?2, l.unit.id)", id, units.toArray(UUID[]::new)).firstResultOptional();
    return found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** With the words of both sides. */
  static void forget(UUID directive) {
    delete("directive.id = ?1 or target.id = ?1", directive);
  }
}
