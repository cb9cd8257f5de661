package vn.dondoc.reportperiods;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/**
 * Who may do what to a report period: the coordinators of the units that receive its reports.
 *
 * @param received directives whose reports the actor receives
 */
record ReportPeriodPolicy(Set<UUID> received) {

  static ReportPeriodPolicy of(Actor actor, Collection<ReportPeriod> periods) {
    Set<UUID> directives = periods.stream().map(p -> p.directive.id).collect(Collectors.toSet());
    return new ReportPeriodPolicy(ReceivedDirectives.receivedBy(actor.unitsAs(Role.COORDINATOR), directives));
  }

  Decision decide(ReportPeriodAction action, ReportPeriod period) {
    if (!received.contains(period.directive.id)) {
      return Decision.forbidden();
    }
    return switch (action) {
      case CHANGE ->
          period.status == PeriodStatus.CLOSED ? Decision.blocked(WRONG_STATE, "period.closed") : Decision.ALLOWED;
      case CLOSE ->
          period.status == PeriodStatus.OPEN ? Decision.ALLOWED : Decision.blocked(WRONG_STATE, "period.not-open");
      case REMOVE ->
          period.status == PeriodStatus.PLANNED || (period.status == PeriodStatus.OPEN && period.seriesId != null)
              ? Decision.ALLOWED
              : Decision.blocked(WRONG_STATE, "period.has-opened");
      case REOPEN ->
          period.status == PeriodStatus.CLOSED ? Decision.ALLOWED : Decision.blocked(WRONG_STATE, "period.not-closed");
    };
  }
}
