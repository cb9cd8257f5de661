package vn.dondoc.shared.problem;

import vn.dondoc.shared.language.Text;

/**
 * One place of a request that is wrong.
 *
 * @param pointer JSON pointer into the request, or the name of a parameter
 * @param code stable, kebab-case
 * @param severity {@code ERROR} or {@code QUERY} where the two are told apart, else null
 */
public record FieldProblem(String pointer, String code, Text message, String severity) {
  public FieldProblem(String pointer, String code, Text message) {
    this(pointer, code, message, null);
  }
}
