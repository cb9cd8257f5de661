package vn.dondoc.reportperiods;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.DueView;

/** A report period with its counts. */
record ReportPeriodView(
    UUID id,
    long version,
    DirectiveRef directive,
    String code,
    String label,
    PeriodStatus status,
    PeriodRef.Range covers,
    boolean cumulative,
    LocalDate opensOn,
    DueView due,
    UUID template,
    Counts counts,
    boolean recurring,
    DueView originalDue,
    List<PeriodWarning> warnings,
    List<ActionView> allowedActions) {

  static ReportPeriodView of(
      ReportPeriod period,
      PeriodRef ref,
      DueView originalDue,
      Counts counts,
      List<PeriodWarning> warnings,
      List<ActionView> actions) {
    return new ReportPeriodView(
        period.id,
        period.version,
        DirectiveRef.of(period.directive),
        ref.code(),
        ref.label(),
        ref.status(),
        ref.covers(),
        period.cumulative,
        period.opensOn,
        ref.due(),
        period.templateId,
        counts,
        period.seriesId != null,
        originalDue,
        warnings,
        actions);
  }
}
