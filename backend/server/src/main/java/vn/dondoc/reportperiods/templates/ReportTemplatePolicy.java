package vn.dondoc.reportperiods.templates;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/**
 * Who may make templates: coordinators of units that issue a directive or receive its reports. A template belongs to
 * the unit that made it; one that is everybody's gets its next version from any of them, and nobody retires it. An
 * indicator is retired by the unit that defined it or by an administrator, who alone retires those of the starter pack.
 *
 * @param units as whose coordinator the actor issues or receives
 */
record ReportTemplatePolicy(Set<UUID> units, boolean administers) {

  static ReportTemplatePolicy of(Actor actor) {
    return new ReportTemplatePolicy(
        ReceivedDirectives.issuingOrReceiving(actor.unitsAs(Role.COORDINATOR)), actor.has(Role.ADMIN));
  }

  Decision decideCreate() {
    return units.isEmpty() ? Decision.forbidden() : Decision.ALLOWED;
  }

  Decision decideRetire(Indicator indicator) {
    boolean common = indicator.owner == null;
    if (!administers && (units.isEmpty() || !(common || units.contains(indicator.owner.id)))) {
      return Decision.forbidden();
    }
    if (common && !administers) {
      return Decision.blocked(WRONG_STATE, "indicator.common");
    }
    return indicator.isRetired() ? Decision.blocked(WRONG_STATE, "indicator.retired") : Decision.ALLOWED;
  }

  /** @param newest no later version of it exists */
  Decision decide(ReportTemplateAction action, ReportTemplate template, boolean newest) {
    boolean common = template.owner == null;
    if (units.isEmpty() || !(common || units.contains(template.owner.id))) {
      return Decision.forbidden();
    }
    return switch (action) {
      case REVISE -> newest ? Decision.ALLOWED : Decision.blocked(WRONG_STATE, "template.not-newest");
      case RETIRE ->
          common
              ? Decision.blocked(WRONG_STATE, "template.common")
              : template.isRetired() ? Decision.blocked(WRONG_STATE, "template.retired") : Decision.ALLOWED;
    };
  }
}
