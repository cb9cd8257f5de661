package vn.dondoc.directives.intake;

import java.util.List;

/** A link with every reading of it; never opened. */
public record LinkReading(String id, List<Reading> readings, Certainty certainty, String rule) {
  public record Reading(String url, Source source) {}
}
