package vn.dondoc.submissions;

import java.math.BigDecimal;
import java.util.Map;
import vn.dondoc.reportperiods.templates.rules.Figure;
import vn.dondoc.reportperiods.templates.rules.Source;

/**
 * What stands beside a report's figures and behind its rules.
 *
 * @param previous what the unit sent for the period before
 * @param contained the earlier range lies within this one, so that a cumulative figure goes on from it
 * @param lastYear what the unit sent for the same range a year ago
 * @param peers the middle of what units of the same kind sent
 */
record Comparisons(Earlier previous, boolean contained, Earlier lastYear, Peers peers) {
  static final Comparisons NONE = new Comparisons(Earlier.NONE, false, Earlier.NONE, Peers.NONE);

  /** One earlier report; without a label there is none. */
  record Earlier(String periodLabel, Map<String, ReportValue> values) {
    static final Earlier NONE = new Earlier(null, Map.of());
  }

  /**
   * @param periodLabel of the period that the figures are from; null where too few have sent
   * @param units how many sent a report for it
   */
  record Peers(String periodLabel, int units, Map<String, BigDecimal> medians) {
    static final Peers NONE = new Peers(null, 0, Map.of());
  }

  Figure figure(Source source, String field) {
    return switch (source) {
      case REPORT -> throw new IllegalArgumentException("the report's own figures are no comparison");
      case PREVIOUS -> figure(previous.values().get(field));
      case SO_FAR -> contained ? figure(previous.values().get(field)) : Figure.BLANK;
      case LAST_YEAR -> figure(lastYear.values().get(field));
      case MEDIAN -> peers.medians().containsKey(field) ? Figure.of(peers.medians().get(field)) : Figure.BLANK;
    };
  }

  static Figure figure(ReportValue value) {
    return switch (value) {
      case null -> Figure.BLANK;
      case ReportValue.Figure figure -> Figure.of(figure.number());
      case ReportValue.Nil nil -> Figure.NIL;
      default -> Figure.OTHER;
    };
  }
}
