package vn.dondoc.submissions;

import vn.dondoc.reportperiods.ReportPeriod;

/** What the unit sent before, to stand beside the form and behind its rules. */
final class PreviousReport {
  private PreviousReport() {}

  static Comparisons of(Submission submission) {
    return submission
        .findPrevious()
        .map(
            before ->
                new Comparisons(
                    new Comparisons.Earlier(before.period.label, before.content.values()),
                    submission.period.cumulative && lies(before.period, submission.period),
                    Comparisons.Earlier.NONE,
                    Comparisons.Peers.NONE))
        .orElse(Comparisons.NONE);
  }

  /** Overlap alone is not enough: only what lies within is counted again. */
  private static boolean lies(ReportPeriod inner, ReportPeriod outer) {
    return inner.coversFrom != null
        && inner.coversTo != null
        && outer.coversFrom != null
        && outer.coversTo != null
        && !inner.coversFrom.isBefore(outer.coversFrom)
        && !inner.coversTo.isAfter(outer.coversTo);
  }
}
