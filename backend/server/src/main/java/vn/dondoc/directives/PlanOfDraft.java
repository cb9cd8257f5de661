package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.dondoc.directives.intake.ActivationPlan;

/** What the activation of a draft would write, for whoever shows it beforehand. */
@ApplicationScoped
public class PlanOfDraft {
  private final SettleIntake settleIntake;

  PlanOfDraft(SettleIntake settleIntake) {
    this.settleIntake = settleIntake;
  }

  /** Empty while anything that needs a person is open, and for a directive in force. */
  public Optional<ActivationPlan> of(Directive draft) {
    return draft.status == DirectiveStatus.DRAFT
        ? Optional.ofNullable(settleIntake.settled(draft, Intake.require(draft.id)).plan())
        : Optional.empty();
  }
}
