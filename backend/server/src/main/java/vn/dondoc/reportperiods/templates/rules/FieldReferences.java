package vn.dondoc.reportperiods.templates.rules;

import java.util.Set;
import vn.dondoc.reportperiods.templates.rules.ExpressionProblem.Code;

/** Whether an expression fits a form: it counts with figures that somebody enters. */
public final class FieldReferences {
  private FieldReferences() {}

  /**
   * @param numbers codes of the figures that are entered
   * @param answers codes of what else is entered: a rule may ask whether it is blank or NIL
   * @param others codes of the fields that no rule may ask for: computed later, or files
   * @param query medians move while reports come in, so that they may ask a question but not stop a report
   * @throws ExpressionProblem at the first name that does not fit
   */
  public static void require(Expression expression, Set<String> numbers, Set<String> answers, Set<String> others, boolean query) {
    for (Use use : expression.uses()) {
      boolean fits = numbers.contains(use.field()) || answers.contains(use.field()) && !use.counted();
      if (!fits) {
        boolean known = answers.contains(use.field()) || others.contains(use.field());
        throw new ExpressionProblem(known ? Code.NOT_ENTERED : Code.UNKNOWN_FIELD, use.at(), use.field());
      }
      if (use.source() == Source.MEDIAN && !query) {
        throw new ExpressionProblem(Code.MEDIAN_IN_ERROR, use.at(), use.field());
      }
    }
  }
}
