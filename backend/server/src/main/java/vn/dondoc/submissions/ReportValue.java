package vn.dondoc.submissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of a report: a number, or NIL ("không phát sinh"). An absent figure has no ReportValue at all; the three
 * are different.
 *
 * @param number null for NIL
 */
public record ReportValue(BigDecimal number) {
  public static final ReportValue NIL = new ReportValue(null);
  private static final String NIL_WORD = "NIL";
  /** No count of a report needs more; beyond it JSON readers lose digits. */
  private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

  public ReportValue {
    number = number == null ? null : number.signum() == 0 ? BigDecimal.ZERO : normal(number);
  }

  public static ReportValue of(long number) {
    return new ReportValue(BigDecimal.valueOf(number));
  }

  /** Empty when the node is neither a number in range nor "NIL". */
  static Optional<ReportValue> read(JsonNode node) {
    if (node.isTextual() && node.textValue().equals(NIL_WORD)) {
      return Optional.of(NIL);
    }
    if (!node.isNumber()) {
      return Optional.empty();
    }
    return of(node.decimalValue());
  }

  /** Empty when no report may hold it. */
  public static Optional<ReportValue> of(double number) {
    return Double.isFinite(number) && Math.abs(number) <= LARGEST.doubleValue()
        ? of(BigDecimal.valueOf(number).stripTrailingZeros())
        : Optional.empty();
  }

  /** Empty when no report may hold it. */
  public static Optional<ReportValue> of(BigDecimal number) {
    boolean inRange = number.scale() <= 6 && number.precision() <= 21 && number.abs().compareTo(LARGEST) <= 0;
    return inRange ? Optional.of(new ReportValue(number)) : Optional.empty();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ReportValue stored(JsonNode node) {
    return read(node).orElseThrow(() -> new IllegalArgumentException("not a report value"));
  }

  @JsonValue
  Object json() {
    return number == null ? NIL_WORD : number;
  }

  /** NIL counts as 0 in a comparison. */
  BigDecimal orZero() {
    return number == null ? BigDecimal.ZERO : number;
  }

  private static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
