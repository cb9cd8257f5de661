package vn.dondoc.reportperiods.templates.rules;

/** What a condition says. Of a figure that is not there it says nothing (Kleene's strong three-valued logic). */
public enum Truth {
  YES,
  NO,
  SILENT;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case SILENT -> SILENT;
    };
  }

  Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : SILENT;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }
}
