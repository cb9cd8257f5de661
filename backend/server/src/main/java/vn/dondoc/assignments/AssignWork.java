package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.ClauseAssignment;
import vn.dondoc.directives.DirectiveActivated;
import vn.dondoc.directives.WhoDoesWhat;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Writes the assignments of a directive that comes into force, and tells who does what. */
@ApplicationScoped
class AssignWork implements WhoDoesWhat {
  private final WorkingCalendar calendar;

  AssignWork(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  void assign(@Observes DirectiveActivated activated) {
    List<ActivationPlan.Assignment> planned = activated.plan().assignments();
    Map<UUID, Unit> units =
        Unit.listByIds(planned.stream().map(ActivationPlan.Assignment::unit).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(unit -> unit.id, Function.identity()));
    Assignment.persist(
        planned.stream()
            .map(
                p ->
                    new Assignment(
                        activated.directive(),
                        activated.clauses().get(p.clause()),
                        units.get(p.unit()),
                        p,
                        deadline(p.due()),
                        activated.now())));
  }

  private Deadline deadline(ActivationPlan.Due due) {
    return due == null
        ? null
        : Deadline.of(due.words(), due.boundary(), due.date(), due.shift(), calendar.workingDays());
  }

  @Override
  public Map<UUID, List<ClauseAssignment>> of(UUID directive) {
    return Assignment.listOf(directive).stream()
        .collect(
            Collectors.groupingBy(
                a -> a.clause.id,
                Collectors.mapping(
                    a ->
                        new ClauseAssignment(
                            a.id, UnitRef.of(a.unit), a.part, a.modality, a.nature, a.status.name()),
                    Collectors.toList())));
  }
}
