package vn.dondoc.reportperiods.templates.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** An exact number. A ratio has no last digit, so that there is none to round differently in two places. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  static Fraction of(BigDecimal number) {
    return number.scale() <= 0
        ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  Fraction plus(Fraction other) {
    return under.equals(other.under)
        ? new Fraction(over.add(other.over), under)
        : new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction negated() {
    return new Fraction(over.negate(), under);
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  /** Empty for a division by nought: a ratio over nothing says nothing. */
  Optional<Fraction> by(Fraction other) {
    if (other.over.signum() == 0) {
      return Optional.empty();
    }
    BigInteger below = under.multiply(other.over.abs());
    BigInteger above = over.multiply(other.under);
    return Optional.of(new Fraction(other.over.signum() < 0 ? above.negate() : above, below));
  }

  Fraction magnitude() {
    return new Fraction(over.abs(), under);
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
