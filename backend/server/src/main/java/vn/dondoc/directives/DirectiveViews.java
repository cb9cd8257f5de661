package vn.dondoc.directives;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Settled;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Shows directives to the caller of this request: in the caller's language, with the caller's actions. */
@RequestScoped
class DirectiveViews {
  private final CurrentActor actor;
  private final WhoDoesWhat work;
  private final WhenToReport reports;
  private final HttpHeaders headers;

  DirectiveViews(CurrentActor actor, WhoDoesWhat work, WhenToReport reports, HttpHeaders headers) {
    this.actor = actor;
    this.work = work;
    this.reports = reports;
    this.headers = headers;
  }

  DirectiveSummary summary(Directive directive) {
    return DirectiveSummary.of(directive, actions(directive));
  }

  DirectiveView view(Directive directive) {
    Map<UUID, List<ClauseAssignment>> assigned = work.of(directive.id);
    Map<UUID, UnitRef> units =
        Unit.listByIds(directive.receivers()).stream().map(UnitRef::of).collect(Collectors.toMap(UnitRef::id, Function.identity()));
    var parts =
        new DirectiveView.Parts(
            directive.receivers().stream().map(units::get).toList(),
            Clause.listOf(directive.id).stream().map(clause -> DirectiveView.ClauseView.of(clause, assigned)).toList(),
            reports.periodsOf(directive.id, language()),
            reports.seriesOf(directive.id));
    return DirectiveView.of(directive, parts, actions(directive));
  }

  IntakeView view(Directive draft, Intake intake, Settled settled) {
    Directive same = intake.duplicateOf == null ? null : Directive.findById(intake.duplicateOf);
    return IntakeView.of(
        draft,
        intake,
        LetterFile.describe(draft.id).map(IntakeView.FileView::of).orElse(null),
        settled,
        same == null ? null : DirectiveRef.of(same),
        preview(settled.plan()),
        actions(draft));
  }

  private IntakeView.Preview preview(ActivationPlan plan) {
    return plan == null ? null : IntakeView.Preview.of(plan, plan.periods().stream().map(this::planned).toList());
  }

  private IntakeView.PlannedPeriod planned(ActivationPlan.Period period) {
    var covers =
        period.coversFrom() == null || period.coversTo() == null
            ? null
            : new WhenToReport.Range(period.coversFrom(), period.coversTo());
    return new IntakeView.PlannedPeriod(period.code(), period.label(), covers, reports.preview(period.due(), language()));
  }

  private List<ActionView> actions(Directive directive) {
    DirectivePolicy policy = new DirectivePolicy(actor.get());
    return ActionView.of(DirectiveAction.values(), action -> policy.decide(action, directive), language());
  }

  private Language language() {
    return Language.of(headers);
  }
}
