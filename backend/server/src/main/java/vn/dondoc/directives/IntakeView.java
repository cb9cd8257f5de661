package vn.dondoc.directives;

import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.Finding;
import vn.dondoc.directives.intake.LetterReading;
import vn.dondoc.directives.intake.OpenPoint;
import vn.dondoc.directives.intake.Settled;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.DueView;

/** A draft as the letter was read and as far as a person has settled it. */
record IntakeView(
    UUID directive,
    long version,
    DirectiveStatus status,
    String sourceText,
    String fileName,
    LetterReading reading,
    Corrections corrections,
    List<Finding> openFindings,
    List<OpenPoint> openPoints,
    Progress progress,
    DirectiveRef duplicateOf,
    Preview preview,
    List<ActionView> allowedActions) {

  record Progress(int settled, int total) {}

  record Preview(int assignments, int units, int reportingUnits, List<PlannedPeriod> periods) {
    static Preview of(ActivationPlan plan, List<PlannedPeriod> periods) {
      long units = plan.assignments().stream().map(ActivationPlan.Assignment::unit).distinct().count();
      return new Preview(plan.assignments().size(), (int) units, plan.reportingUnits().size(), periods);
    }
  }

  record PlannedPeriod(String code, String label, WhenToReport.Range covers, DueView due) {}

  static IntakeView of(
      Directive draft, Intake intake, Settled settled, DirectiveRef duplicateOf, Preview preview, List<ActionView> actions) {
    return new IntakeView(
        draft.id,
        draft.version,
        draft.status,
        intake.sourceText,
        intake.fileName,
        intake.reading,
        intake.corrections,
        settled.openFindings(),
        settled.openPoints(),
        new Progress(settled.settled(), settled.total()),
        duplicateOf,
        preview,
        actions);
  }
}
