package vn.dondoc.reportperiods.templates.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A condition over figures, read once and then asked as often as there are reports. */
public final class Expression {
  private final String text;
  private final Node.Condition condition;
  private final List<Use> uses;

  private Expression(String text, ExpressionParser parser) {
    this.text = text;
    this.condition = parser.whole();
    this.uses = parser.uses();
  }

  /**
   * @throws ExpressionProblem where it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Expression of(String text) {
    return new Expression(text, new ExpressionParser(text));
  }

  public Truth truth(Figures figures) {
    return condition.truth(figures);
  }

  /** The fields it asks for, each with its place in the text. */
  List<Use> uses() {
    return uses;
  }

  public boolean asksFor(Source source) {
    return uses.stream().anyMatch(use -> use.source() == source);
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
