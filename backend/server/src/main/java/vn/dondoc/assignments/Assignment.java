package vn.dondoc.assignments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.units.Unit;

/** What one clause asks of one unit. */
@Entity
@Table(name = "assignments")
public class Assignment extends PanacheEntityBase {
  @Id public UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  @ManyToOne(fetch = FetchType.LAZY)
  Clause clause;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @Enumerated(EnumType.STRING)
  Part part;

  @Enumerated(EnumType.STRING)
  Modality modality;

  @Enumerated(EnumType.STRING)
  Nature nature;

  @Enumerated(EnumType.STRING)
  AssignmentStatus status;

  /** Null for most: a duty without a date. */
  @Embedded Deadline due;

  Instant acknowledgedAt;
  Instant updatedAt;

  protected Assignment() {}

  Assignment(Directive directive, Clause clause, Unit unit, ActivationPlan.Assignment planned, Deadline due, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.clause = clause;
    this.unit = unit;
    this.part = planned.part();
    this.modality = planned.modality();
    this.nature = planned.nature();
    this.status = AssignmentStatus.ASSIGNED;
    this.due = due;
    this.updatedAt = now;
  }

  /** Once is enough; again changes nothing. */
  public void acknowledge(Instant now) {
    if (acknowledgedAt != null) {
      return;
    }
    if (!status.canBecome(AssignmentStatus.ACKNOWLEDGED)) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
    status = AssignmentStatus.ACKNOWLEDGED;
    acknowledgedAt = now;
    updatedAt = now;
  }

  static final Map<Scope.Part, String> VISIBLE = new EnumMap<>(Scope.Part.class);

  static {
    VISIBLE.put(Scope.Part.OWN, "a.unit.id in :own");
    VISIBLE.put(
        Scope.Part.RECEIVING,
        "a.directive.id in (select o.id from Directive o join o.receiverIds r where r in :receiving)");
    VISIBLE.put(
        Scope.Part.LEADING,
        "exists (select 1 from Unit l where l.id in :leading and a.unit.path like concat(l.path, '%'))");
  }

  private static final String WHOLE =
      "from Assignment a join fetch a.directive join fetch a.clause join fetch a.unit where ";

  static Assignment requireVisible(UUID id, Scope scope) {
    Optional<Assignment> found =
        find(WHOLE + "a.id = :id and " + scope.where(VISIBLE), scope.bind(Parameters.with("id", id)))
            .firstResultOptional();
    return found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<Assignment> list(AssignmentQuery query, Scope scope) {
    return find(
            WHOLE + scope.where(VISIBLE) + query.conditions() + " order by a.directive.id desc, a.clause.position, a.id",
            scope.bind(query.parameters()))
        .page(0, query.pageSize() + 1)
        .list();
  }

  public static List<Assignment> listOf(UUID directive) {
    return list(WHOLE + "a.directive.id = ?1 order by a.clause.position, a.part, a.unit.code", directive);
  }

  /** The assignments of those clauses that at most so many units share. */
  static List<Assignment> listOfClauses(Collection<UUID> clauses, long mostUnits) {
    if (clauses.isEmpty()) {
      return List.of();
    }
    return list(
        "from Assignment a join fetch a.unit where a.clause.id in (select b.clause.id from Assignment b"
            + " where b.clause.id in :clauses group by b.clause.id having count(*) <= :most) order by a.part, a.unit.code",
        Parameters.with("clauses", Set.copyOf(clauses)).and("most", mostUnits));
  }
}
