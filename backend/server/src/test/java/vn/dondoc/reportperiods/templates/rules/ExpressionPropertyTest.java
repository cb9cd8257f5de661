package vn.dondoc.reportperiods.templates.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dondoc.reportperiods.templates.rules.ExpressionProblem.Code;

/** Whatever somebody types, sends or pastes: an answer or a problem with its place, at once, and nothing else. */
class ExpressionPropertyTest {
  @Property(tries = 2000)
  void anyTextIsAnExpressionOrIsRefusedWithinItself(@ForAll("texts") String text) {
    answered(text);
  }

  @Property(tries = 500)
  void anythingAtAll(@ForAll String text) {
    answered(text);
  }

  @Property(tries = 500)
  void comparisonsAreThoseOfDecimals(@ForAll("figures") BigDecimal a, @ForAll("figures") BigDecimal b, @ForAll("figures") BigDecimal c) {
    assertEquals(a.add(b).compareTo(c) <= 0, truth("A + B <= C", a, b, c) == Truth.YES);
    assertEquals(a.multiply(b).compareTo(c) > 0, truth("A * B > C", a, b, c) == Truth.YES);
    assertEquals(Truth.YES, truth("A - B + B = A", a, b, c));
    assertEquals(b.signum() == 0 ? Truth.SILENT : Truth.YES, truth("A / B * B = A", a, b, c));
    assertEquals(Truth.YES, truth("min(A, B, C) <= max(A, B, C) and abs(A) >= 0", a, b, c));
  }

  @Property(tries = 500)
  void oppositesAreOpposite(@ForAll("figures") BigDecimal a, @ForAll("figures") BigDecimal b, @ForAll("figures") BigDecimal c) {
    assertEquals(truth("not (A < B or B < C)", a, b, c), truth("A >= B and B >= C", a, b, c));
    assertEquals(truth("A < B => B < C", a, b, c), truth("not A < B or B < C", a, b, c));
  }

  @Example
  void tenMegabytesAreRefusedUnread() {
    for (String piece : new String[] {"(", "A+", "not ", "-", "1", " ", "\ud800", "𝔅"}) {
      String text = piece.repeat(10_000_000 / piece.length());
      assertEquals(Code.TOO_LONG, assertTimeoutPreemptively(Duration.ofSeconds(2), () -> problem(text)));
    }
  }

  @Example
  void theDearestExpressionCostsLittle() {
    String dearest = "A" + "/B*A".repeat(45) + "/B > A";
    BigDecimal large = new BigDecimal("999999999999999.999999");
    Expression expression = Expression.of(dearest);
    Truth truth = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> expression.truth((source, field) -> Figure.of(large)));
    assertEquals(Truth.NO, truth);
  }

  @Example
  void halfOfAPairIsToldByItsNumber() {
    assertEquals(Code.STRANGE_CHARACTER, problem("A > 1 \ud800"));
    assertEquals(Code.STRANGE_CHARACTER, problem("\udc00 > 1"));
  }

  private static Code problem(String text) {
    try {
      Expression.of(text);
      return null;
    } catch (ExpressionProblem problem) {
      return problem.code();
    }
  }

  private static void answered(String text) {
    try {
      Expression.of(text).truth((source, field) -> field.length() % 2 == 0 ? Figure.BLANK : Figure.of(BigDecimal.ONE));
    } catch (ExpressionProblem problem) {
      assertTrue(problem.at() >= 0 && problem.at() <= text.length(), text);
      assertTrue(problem.sentence().vi().length() > 5 && problem.sentence().en().length() > 5);
    }
  }

  private static Truth truth(String expression, BigDecimal a, BigDecimal b, BigDecimal c) {
    return Expression.of(expression).truth((source, field) -> Figure.of(field.equals("A") ? a : field.equals("B") ? b : c));
  }

  /** Pieces of the language in any order: nearer to sense than random letters, so that they get further in. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("A", "B01", "12", "0.5", "3%", "(", ")", ",", "<=", "=>", "=", "+", "-", "*", "/", " and ", " or ", " not ", "sum(", "previous(", "isNil(", " ", "é", "\u202e", "\0", "9".repeat(20))
        .list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.bigDecimals().between(new BigDecimal("-999999999999999"), new BigDecimal("999999999999999")).ofScale(6);
  }
}
