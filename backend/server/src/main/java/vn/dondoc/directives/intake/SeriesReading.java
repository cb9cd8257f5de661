package vn.dondoc.directives.intake;

import java.util.List;

/** Reports that recur every year. {@code firstYear} is null when the letter does not say. */
public record SeriesReading(
    List<Occurrence> occurrences, Integer firstYear, Source source, Certainty certainty, String rule) {
  /** @param kind name of a {@code reportperiods.OccurrenceKind} */
  public record Occurrence(String label, String kind, DueReading due) {}
}
