package vn.dondoc.directives.intake;

import java.util.List;
import java.util.UUID;

/**
 * A body that the letter names.
 *
 * @param units resolved units, a group expanded; empty while ambiguous or unknown
 * @param group code of the group, if it is one
 * @param candidates what it may be, best first; never picked in silence
 */
public record UnitMention(
    String text,
    Source source,
    Certainty certainty,
    String rule,
    Kind kind,
    List<UUID> units,
    String group,
    List<Candidate> candidates) {
  public enum Kind {
    UNIT,
    GROUP,
    AMBIGUOUS,
    UNKNOWN
  }

  /** @param score 0 to 1 */
  public record Candidate(UUID unit, String name, double score) {}
}
