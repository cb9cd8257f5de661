package vn.dondoc.reportperiods;

import vn.dondoc.shared.time.Deadline;

/**
 * What an edit or the end of a series means for one of its periods.
 *
 * @param before null for one that is made
 * @param why key of the sentence that says why it stays; null otherwise
 */
record PeriodChange(ReportPeriod period, Effect effect, Deadline before, Deadline after, String why) {
  enum Effect {
    MADE,
    CHANGED,
    REMOVED,
    KEPT
  }

  static PeriodChange made(ReportPeriod period) {
    return new PeriodChange(period, Effect.MADE, null, period.due, null);
  }

  static PeriodChange changed(ReportPeriod period, Deadline before) {
    return new PeriodChange(period, Effect.CHANGED, before, period.due, null);
  }

  static PeriodChange removed(ReportPeriod period) {
    return new PeriodChange(period, Effect.REMOVED, period.due, null, null);
  }

  static PeriodChange kept(ReportPeriod period, String why) {
    return new PeriodChange(period, Effect.KEPT, period.due, period.due, "period.kept." + why);
  }
}
