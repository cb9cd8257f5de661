package vn.dondoc.consolidations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.reportperiods.templates.TemplateForm.Field;
import vn.dondoc.reportperiods.templates.TemplateForm.Ratio;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/**
 * Adds reports up over units, each number by the rule of its indicator. What a unit left blank counts nowhere and is not
 * guessed; NIL is an answer that adds nothing. Over time nothing is added: a period's own figures are its result, whatever
 * other periods it contains.
 */
final class AddUp {
  private static final int QUOTIENT_DIGITS = 2;

  private final Map<String, Sum> sums = new LinkedHashMap<>();

  AddUp(TemplateForm form) {
    form.fields().stream().filter(field -> field.type().isNumber()).forEach(field -> sums.put(field.code(), new Sum(field)));
  }

  /** @param sentAt decides which figure is the last */
  void add(SubmissionContent content, Instant sentAt) {
    sums.forEach((code, sum) -> sum.add(content.values().get(code), sentAt));
  }

  /** In the order of the form. */
  List<Figure> figures() {
    return sums.values().stream().map(sum -> sum.ratio == null ? sum.figure() : quotient(sum)).toList();
  }

  /** Of the totals, not of the units' quotients; those who gave the denominator are the ones it speaks of. */
  private Figure quotient(Sum sum) {
    Sum divided = sums.get(sum.ratio.numerator());
    Sum by = sums.get(sum.ratio.denominator());
    boolean known = divided != null && by != null && divided.soFar != null && by.soFar != null && by.soFar.signum() != 0;
    ReportValue value =
        known ? new ReportValue.Figure(divided.soFar.multiply(sum.scale).divide(by.soFar, QUOTIENT_DIGITS, RoundingMode.HALF_UP)) : null;
    return new Figure(sum.code, sum.rule, value, by == null ? 0 : by.figures, by == null ? 0 : by.nil);
  }

  private static final class Sum {
    private final String code;
    private final Aggregation rule;
    private final Ratio ratio;
    private final BigDecimal scale;
    private int figures;
    private int nil;
    private BigDecimal soFar;
    private Instant lastAt = Instant.MIN;

    Sum(Field field) {
      this.code = field.code();
      this.rule = field.overUnits() == null ? Aggregation.NONE : field.overUnits();
      this.ratio = field.ratio();
      this.scale = field.measureUnit() != null && field.measureUnit().vi().equals("%") ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }

    void add(ReportValue value, Instant sentAt) {
      switch (value) {
        case ReportValue.Nil ignored -> nil++;
        case ReportValue.Figure figure -> {
          figures++;
          soFar = next(figure.number(), sentAt);
        }
        case null, default -> {}
      }
    }

    private BigDecimal next(BigDecimal number, Instant sentAt) {
      return switch (rule) {
        case SUM -> soFar == null ? number : soFar.add(number);
        case MAX -> soFar == null ? number : soFar.max(number);
        case LAST -> last(number, sentAt);
        case RATIO, NONE -> null;
      };
    }

    private BigDecimal last(BigDecimal number, Instant sentAt) {
      if (sentAt.isBefore(lastAt)) {
        return soFar;
      }
      lastAt = sentAt;
      return number;
    }

    Figure figure() {
      boolean nothing = figures == 0 && nil > 0 && rule != Aggregation.RATIO && rule != Aggregation.NONE;
      ReportValue value = soFar != null ? new ReportValue.Figure(soFar) : nothing ? ReportValue.NIL : null;
      return new Figure(code, rule, value, figures, nil);
    }
  }
}
