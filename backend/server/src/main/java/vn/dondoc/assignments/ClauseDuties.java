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
    Map<UUID, Duty> byUnit = new LinkedHashMap<>();
    List<Assignment> onClause =
        Assignment.list(
            "from Assignment a join fetch a.unit where a.clause.id = :clause"
                + " and a.status <> vn.dondoc.assignments.AssignmentStatus.CANCELLED and " + scope.where(Assignment.VISIBLE)
                + " order by a.unit.name, a.id",
            scope.bind(Parameters.with("clause", clause)));
    onClause.forEach(a -> byUnit.putIfAbsent(a.unit.id, new Duty(UnitRef.of(a.unit), a.modality, a.due)));
    return List.copyOf(byUnit.values());
  }
}
