package vn.dondoc.reportperiods.templates.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A condition over figures, read once and then asked as often as there are reports. */
public final class Expression {
  private final String text;
  private final Node.Condition condition;
  private final List<Use> uses;
  private final ExpressionProblem problem;

  private Expression(String text, ExpressionParser parser) {
    this.text = text;
    this.condition = parser.whole();
    this.uses = parser.uses();
    this.problem = null;
  }

  private Expression(String text, ExpressionProblem problem) {
    this.text = text;
    this.condition = null;
    this.uses = List.of();
    this.problem = problem;
  }

  /**
   * @throws ExpressionProblem where it is none
   */
  public static Expression of(String text) {
    return new Expression(text, new ExpressionParser(text));
  }

  /**
   * As it came or was kept: what cannot be read is told by {@link FieldReferences#require} when a template is saved, and
   * says nothing of a report, should one ever be kept.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Expression asWritten(String text) {
    try {
      return of(text);
    } catch (ExpressionProblem problem) {
      return new Expression(text, problem);
    }
  }

  public Truth truth(Figures figures) {
    return condition == null ? Truth.SILENT : condition.truth(figures);
  }

  /**
   * The fields it asks for, each with its place in the text.
   *
   * @throws ExpressionProblem where it is no expression
   */
  List<Use> uses() {
    if (problem != null) {
      throw problem;
    }
    return uses;
  }

  @JsonValue
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
