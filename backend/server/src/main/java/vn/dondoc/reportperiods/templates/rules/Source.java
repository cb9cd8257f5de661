package vn.dondoc.reportperiods.templates.rules;

import java.util.Arrays;
import java.util.Optional;

/** Where a figure comes from. */
public enum Source {
  /** The report that is being written. */
  REPORT(""),
  /** What the unit sent for the period before. */
  PREVIOUS("previous"),
  /** The same, where the earlier range lies within this one: a cumulative figure goes on from there. */
  SO_FAR("soFar"),
  /** What the unit sent for the same range a year ago. */
  LAST_YEAR("lastYear"),
  /** The middle one of what units of the same kind sent. */
  MEDIAN("median");

  final String function;

  Source(String function) {
    this.function = function;
  }

  static Optional<Source> named(String function) {
    return Arrays.stream(values()).filter(source -> source != REPORT && source.function.equals(function)).findFirst();
  }
}
