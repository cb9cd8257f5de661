package vn.dondoc.reportperiods.templates.rules;

import java.math.BigDecimal;

/** What stands in a field, as a rule meets it: a number, NIL ("không phát sinh"), something else, or nothing. */
public record Figure(Kind kind, BigDecimal number) {
  public static final Figure BLANK = new Figure(Kind.BLANK, BigDecimal.ZERO);
  /** A text, a date, a choice: there is an answer, but nothing to count with. */
  public static final Figure OTHER = new Figure(Kind.OTHER, BigDecimal.ZERO);
  public static final Figure NIL = new Figure(Kind.NIL, BigDecimal.ZERO);

  enum Kind {
    NUMBER,
    NIL,
    OTHER,
    BLANK
  }

  public static Figure of(BigDecimal number) {
    return new Figure(Kind.NUMBER, number);
  }
}
