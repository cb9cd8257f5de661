package vn.dondoc.directives.intake;

/**
 * One thing read from the letter.
 *
 * @param value null when it was not found
 * @param rule stable id of the rule that found it
 */
public record Field<T>(T value, Source source, Certainty certainty, String rule) {
  public static <T> Field<T> missing(String rule) {
    return new Field<>(null, null, Certainty.MISSING, rule);
  }
}
