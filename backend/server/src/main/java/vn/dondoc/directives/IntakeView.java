package vn.dondoc.directives;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.Finding;
import vn.dondoc.directives.intake.LetterReading;
import vn.dondoc.directives.intake.OpenPoint;
import vn.dondoc.directives.intake.Settled;
import vn.dondoc.directives.letterfile.LetterSource;
import vn.dondoc.directives.letterfile.SignatureFacts;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;

/** A draft as the letter was read and as far as a person has settled it. */
record IntakeView(
    UUID directive,
    long version,
    DirectiveStatus status,
    String sourceText,
    String fileName,
    FileView file,
    LetterReading reading,
    Corrections corrections,
    List<Finding> openFindings,
    List<OpenPoint> openPoints,
    Progress progress,
    DirectiveRef duplicateOf,
    Preview preview,
    List<ActionView> allowedActions) {

  /** The file it came in; null for pasted text. */
  record FileView(String name, long size, String sha256, String mediaType, Integer pages, boolean byOcr, List<SignatureView> signatures) {
    static FileView of(LetterFile.Described file) {
      LetterSource.Facts facts = file.facts();
      return new FileView(
          file.name(),
          file.size(),
          file.sha256(),
          facts.mediaType(),
          facts.pages(),
          facts.byOcr(),
          facts.signatures().stream().map(SignatureView::of).toList());
    }
  }

  record SignatureView(String signer, String issuer, OffsetDateTime signedAt, boolean intact, boolean wholeDocument) {
    static SignatureView of(SignatureFacts s) {
      OffsetDateTime at = Clocks.inVietnam(s.signedAt());
      return new SignatureView(s.signer(), s.issuer(), at, s.intact(), s.wholeDocument());
    }
  }

  record Progress(int settled, int total) {}

  record Preview(int assignments, int units, int reportingUnits, List<PlannedPeriod> periods) {
    static Preview of(ActivationPlan plan, List<PlannedPeriod> periods) {
      long units = plan.assignments().stream().map(ActivationPlan.Assignment::unit).distinct().count();
      return new Preview(plan.assignments().size(), (int) units, plan.reportingUnits().size(), periods);
    }
  }

  record PlannedPeriod(String code, String label, WhenToReport.Range covers, DueView due) {}

  static IntakeView of(
      Directive draft,
      Intake intake,
      FileView file,
      Settled settled,
      DirectiveRef duplicateOf,
      Preview preview,
      List<ActionView> actions) {
    return new IntakeView(
        draft.id,
        draft.version,
        draft.status,
        intake.sourceText,
        intake.fileName,
        file,
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
