package vn.dondoc.reportperiods;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveStatus;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/** Who may do what to a series: the coordinators of the units that receive its reports, while the directive is in force. */
record SeriesPolicy(Set<UUID> received, LocalDate today) {

  static SeriesPolicy of(Actor actor, Directive directive, LocalDate today) {
    return new SeriesPolicy(ReceivedDirectives.receivedBy(actor.unitsAs(Role.COORDINATOR), Set.of(directive.id)), today);
  }

  Decision decide(SeriesAction action, ReportSeries series) {
    if (!received.contains(series.directive.id) || action == SeriesAction.ADD) {
      return Decision.forbidden();
    }
    boolean over = series.directive.status != DirectiveStatus.ACTIVE || (series.endsOn != null && series.endsOn.isBefore(today));
    return over ? Decision.blocked(WRONG_STATE, "series.ended") : Decision.ALLOWED;
  }
}
