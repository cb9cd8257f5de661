package vn.dondoc.assignments;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.WhoseDuty;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.units.UnitRef;

/** Tells the directives who has to carry out one of their clauses. */
@ApplicationScoped
class ClauseDuties implements WhoseDuty {

  @Override
  public List<Duty> of(UUID clause, Scope scope) {
    Map<UUID, Duty> byOrigin = new LinkedHashMap<>();
    List<Assignment> onClause =
        Assignment.list(
            "from Assignment a join fetch a.unit left join fetch a.origin o where a.clause.id = :clause"
                + " and a.status <> vn.dondoc.assignments.AssignmentStatus.CANCELLED and " + scope.where(Assignment.VISIBLE)
                + " order by coalesce(o.name, a.unit.name), a.id",
            scope.bind(Parameters.with("clause", clause)));
    for (Assignment a : onClause) {
      UnitRef unit = UnitRef.of(a.unit);
      UnitRef origin = a.origin == null ? unit : UnitRef.of(a.origin);
      byOrigin.putIfAbsent(origin.id(), new Duty(unit, origin, a.modality, a.due));
    }
    return List.copyOf(byOrigin.values());
  }
}
