package vn.dondoc.directives.intake;

import java.time.DayOfWeek;
import java.util.List;

/** Reports that recur in one rhythm. {@code firstYear} is null when the letter does not say. */
public record SeriesReading(
    String id, String label, List<Occurrence> occurrences, Integer firstYear, Source source, Certainty certainty, String rule) {
  /**
   * @param kind name of a {@code reportperiods.OccurrenceKind}
   * @param weekday of a report of every week; else null
   */
  public record Occurrence(String label, String kind, DueReading due, DayOfWeek weekday) {}

  /** The same reports by the same days, wherever the letter says them. */
  boolean isAsked(SeriesReading other) {
    return days().equals(other.days());
  }

  /** One report a week is on the week. */
  boolean isWeekly() {
    return occurrences.getFirst().weekday() != null;
  }

  private List<String> days() {
    return occurrences.stream().map(o -> o.kind() + o.weekday() + o.due().monthDay()).sorted().toList();
  }

  SeriesReading numbered(int number) {
    return new SeriesReading("S" + number, label, occurrences, firstYear, source, certainty, rule);
  }
}
