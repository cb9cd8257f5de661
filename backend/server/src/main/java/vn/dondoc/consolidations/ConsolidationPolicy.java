package vn.dondoc.consolidations;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.directives.Directive;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.units.Unit;

/** Who may do what: the coordinators of the one unit that answers for the directive's consolidation. */
record ConsolidationPolicy(Actor actor) {
  /** Who reads {@code Consolidation c}. An officer's unit sees its own part in another way, {@link ReportUse}. */
  static final Map<Scope.Part, String> VISIBLE =
      Map.of(
          Scope.Part.RECEIVING, "c.directive.id in (select o.id from Directive o join o.receiverIds r where any_of(:receiving, r))",
          Scope.Part.LEADING,
              "exists (select 1 from Unit l where any_of(:leading, l.id)"
                  + " and (c.directive.issuer.path like concat(l.path, '%') or c.unit.path like concat(l.path, '%')))");

  /** An officer's own units open no consolidation. */
  static Scope scope(Actor actor) {
    return new Scope(Set.of(), actor.unitsAs(Role.COORDINATOR), actor.unitsAs(Role.LEADER));
  }

  /** @param draft whether the period has one already */
  Decision decideCreate(ReportPeriod period, boolean draft) {
    Optional<Unit> consolidator = period.directive.consolidator();
    if (consolidator.isEmpty() && period.directive.receivers().stream().anyMatch(unit -> actor.has(Role.COORDINATOR, unit))) {
      return Decision.blocked(WRONG_STATE, "consolidation.no-consolidator");
    }
    if (!consolidates(period.directive)) {
      return Decision.forbidden();
    }
    if (period.status == PeriodStatus.PLANNED) {
      return Decision.blocked(WRONG_STATE, "submission.period-not-open");
    }
    return draft ? Decision.blocked(WRONG_STATE, "consolidation.draft-exists") : Decision.ALLOWED;
  }

  /** All need a draft. */
  Decision decide(Consolidation consolidation) {
    if (!consolidates(consolidation.directive)) {
      return Decision.forbidden();
    }
    return consolidation.status == ConsolidationStatus.DRAFT
        ? Decision.ALLOWED
        : Decision.blocked(WRONG_STATE, "consolidation.issued");
  }

  private boolean consolidates(Directive directive) {
    return directive.consolidator().filter(unit -> actor.has(Role.COORDINATOR, unit.id)).isPresent();
  }
}
