package vn.dondoc.reportperiods;

/**
 * Over the expected units of a period. The last four are the 2×2 of the official statistics; waived and requested
 * units are in none of them.
 */
public record Counts(
    int expected,
    int notStarted,
    int draft,
    int submitted,
    int returned,
    int accepted,
    int waived,
    int requested,
    int doneOnTime,
    int doneLate,
    int openInTime,
    int openOverdue) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
