package vn.dondoc.reportperiods.templates.rules;

import java.util.Locale;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;

/** Why an expression is none, and where. */
public class ExpressionProblem extends RuntimeException {
  /** The browser says the same words. */
  public enum Code {
    EMPTY,
    TOO_LONG,
    TOO_DEEP,
    TOO_MANY_PARTS,
    STRANGE_CHARACTER,
    BAD_NUMBER,
    DECIMAL_COMMA,
    UNEXPECTED,
    UNFINISHED,
    ONE_COMPARISON,
    NEEDS_NUMBER,
    NEEDS_CONDITION,
    NEEDS_FIELD,
    UNKNOWN_FUNCTION,
    WRONG_COUNT,
    UNKNOWN_FIELD,
    NOT_ENTERED,
    MEDIAN_IN_ERROR;

    public String slug() {
      return "expression-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;
  private final int at;
  private final String what;

  /**
   * @param at where in the text, from 0
   * @param what the piece of the text that it is about; may be empty
   */
  ExpressionProblem(Code code, int at, String what) {
    super(code + " at " + at, null, false, false);
    this.code = code;
    this.at = at;
    this.what = what;
  }

  public Code code() {
    return code;
  }

  public int at() {
    return at;
  }

  /** What stands there and where, as people count. */
  public Text sentence() {
    return Messages.text("field." + code.slug(), String.valueOf(at + 1), what);
  }
}
