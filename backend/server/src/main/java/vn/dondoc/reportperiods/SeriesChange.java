package vn.dondoc.reportperiods;

import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.DueView;

/**
 * What an edit or an end means, tried or done.
 *
 * @param done false when it was only tried
 * @param series as it is then; null where none is concerned
 * @param next the next eight occasions
 */
record SeriesChange(boolean done, SeriesView series, List<Next> next, List<Period> changes) {
  static final int SHOWN = 8;

  /**
   * @param workingDays that a unit has between the closing of the figures and the last day; null without a range
   */
  record Next(UUID id, String code, String label, PeriodRef.Range covers, DueView due, Integer workingDays, List<PeriodWarning> warnings) {}

  /**
   * @param reports of units that have begun or sent
   */
  record Period(
      UUID id, String label, PeriodStatus status, int reports, PeriodChange.Effect effect, DueView before, DueView after, String why) {}
}
