package vn.dondoc.reportperiods;

/**
 * Over the expected units of a period. The four from {@code doneOnTime} on are the 2×2 of the official statistics, by the
 * deadline in force; waived and requested units are in none of them.
 *
 * @param extensionsAsked requests for more time that wait for an answer
 * @param extended units whose deadline was moved
 * @param byOriginal the 2×2 as it would be had nobody been given more time
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
    int openOverdue,
    int extensionsAsked,
    int extended,
    Statistics byOriginal) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new Statistics(0, 0, 0, 0));

  /** The four classes of the official statistics. */
  public record Statistics(int doneOnTime, int doneLate, int openInTime, int openOverdue) {}
}
