package vn.dondoc.reportperiods.templates.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.dondoc.reportperiods.templates.rules.ExpressionProblem.Code;
import vn.dondoc.reportperiods.templates.rules.Node.Amount;
import vn.dondoc.reportperiods.templates.rules.Node.Condition;
import vn.dondoc.reportperiods.templates.rules.Tokens.Kind;
import vn.dondoc.reportperiods.templates.rules.Tokens.Token;

/** Reads an expression by recursive descent, one method a line of the grammar in docs/rules.md. */
final class ExpressionParser {
  static final int DEEPEST = 20;
  private static final Set<String> COMPARISONS = Set.of("<=", "<", ">=", ">", "=", "<>");
  private static final Set<String> OVER = Set.of("sum", "min", "max", "abs");
  private static final Set<String> ASKS = Set.of("isNil", "isBlank");
  private static final Set<String> WORDS = Set.of("and", "or", "not");

  private final List<Token> tokens;
  private final List<Use> uses = new ArrayList<>();
  private int next;
  private int depth;

  ExpressionParser(String text) {
    tokens = Tokens.of(text);
  }

  Condition whole() {
    Node whole = rule();
    if (token().kind() != Kind.END) {
      throw unexpected();
    }
    return condition(whole);
  }

  List<Use> uses() {
    return List.copyOf(uses);
  }

  private Node rule() {
    Node when = either();
    if (!token().is("=>")) {
      return when;
    }
    next++;
    Condition then = condition(either());
    return new Node.Either(new Node.Not(condition(when), when.at()), then, when.at());
  }

  private Node either() {
    Node left = both();
    while (token().is("or")) {
      next++;
      left = new Node.Either(condition(left), condition(both()), left.at());
    }
    return left;
  }

  private Node both() {
    Node left = negation();
    while (token().is("and")) {
      next++;
      left = new Node.Both(condition(left), condition(negation()), left.at());
    }
    return left;
  }

  private Node negation() {
    Token start = token();
    if (!start.is("not")) {
      return comparison();
    }
    next++;
    return deeper(start, () -> new Node.Not(condition(negation()), start.at()));
  }

  private Node comparison() {
    Node left = sum();
    if (!COMPARISONS.contains(token().text())) {
      return left;
    }
    String sign = tokens.get(next++).text();
    Node compared = new Node.Comparison(amount(left), sign, amount(sum()), left.at());
    if (COMPARISONS.contains(token().text())) {
      throw new ExpressionProblem(Code.ONE_COMPARISON, token().at(), token().text());
    }
    return compared;
  }

  private Node sum() {
    Node left = product();
    while (token().is("+") || token().is("-")) {
      char sign = tokens.get(next++).text().charAt(0);
      left = new Node.Sum(amount(left), sign, amount(product()), left.at());
    }
    return left;
  }

  private Node product() {
    Node left = signed();
    while (token().is("*") || token().is("/")) {
      char sign = tokens.get(next++).text().charAt(0);
      left = new Node.Sum(amount(left), sign, amount(signed()), left.at());
    }
    return left;
  }

  private Node signed() {
    Token start = token();
    if (!start.is("-")) {
      return primary();
    }
    next++;
    return deeper(start, () -> new Node.Minus(amount(signed()), start.at()));
  }

  private Node primary() {
    Token start = token();
    next++;
    if (start.kind() == Kind.NUMBER) {
      return number(start);
    }
    if (start.is("(")) {
      Node inner = deeper(start, this::rule);
      close();
      return inner;
    }
    if (start.kind() != Kind.NAME || WORDS.contains(start.text())) {
      next--;
      throw unexpected();
    }
    return token().is("(") ? function(start) : reference(Source.REPORT, start, start.at(), true);
  }

  private static Node number(Token token) {
    boolean percent = token.text().endsWith("%");
    BigDecimal digits = new BigDecimal(percent ? token.text().substring(0, token.text().length() - 1) : token.text());
    return new Node.Number(Fraction.of(percent ? digits.movePointLeft(2) : digits), token.at());
  }

  private Node function(Token name) {
    next++;
    Node made;
    if (OVER.contains(name.text())) {
      made = deeper(name, () -> new Node.Over(name.text(), parts(name), name.at()));
    } else if (ASKS.contains(name.text())) {
      made = new Node.Asks(name.text().equals("isNil"), asked(), name.at());
    } else {
      Source source =
          Source.named(name.text()).orElseThrow(() -> new ExpressionProblem(Code.UNKNOWN_FUNCTION, name.at(), name.text()));
      made = reference(source, field(), name.at(), true);
    }
    close();
    return made;
  }

  private List<Amount> parts(Token name) {
    List<Amount> parts = new ArrayList<>(List.of(amount(rule())));
    while (token().is(",")) {
      next++;
      parts.add(amount(rule()));
    }
    if (name.is("abs") && parts.size() > 1) {
      throw new ExpressionProblem(Code.WRONG_COUNT, name.at(), name.text());
    }
    return parts;
  }

  /** A field, or a field of another report. */
  private Node.Reference asked() {
    Token start = field();
    if (!token().is("(")) {
      return reference(Source.REPORT, start, start.at(), false);
    }
    next++;
    Source source = Source.named(start.text()).orElseThrow(() -> new ExpressionProblem(Code.NEEDS_FIELD, start.at(), start.text()));
    Node.Reference asked = reference(source, field(), start.at(), false);
    close();
    return asked;
  }

  private Token field() {
    Token name = token();
    if (name.kind() != Kind.NAME || WORDS.contains(name.text())) {
      throw new ExpressionProblem(name.kind() == Kind.END ? Code.UNFINISHED : Code.NEEDS_FIELD, name.at(), name.text());
    }
    next++;
    return name;
  }

  private Node.Reference reference(Source source, Token field, int at, boolean counted) {
    uses.add(new Use(source, field.text(), field.at(), counted));
    return new Node.Reference(source, field.text(), at);
  }

  private void close() {
    if (!token().is(")")) {
      throw unexpected();
    }
    next++;
  }

  private Node deeper(Token where, java.util.function.Supplier<Node> inner) {
    if (++depth > DEEPEST) {
      throw new ExpressionProblem(Code.TOO_DEEP, where.at(), "");
    }
    Node made = inner.get();
    depth--;
    return made;
  }

  private Token token() {
    return tokens.get(next);
  }

  private ExpressionProblem unexpected() {
    Token token = token();
    Code code = token.kind() == Kind.END ? Code.UNFINISHED : token.is(",") ? Code.DECIMAL_COMMA : Code.UNEXPECTED;
    return new ExpressionProblem(code, token.at(), token.text());
  }

  private static Condition condition(Node node) {
    if (node instanceof Condition condition) {
      return condition;
    }
    throw new ExpressionProblem(Code.NEEDS_CONDITION, node.at(), "");
  }

  private static Amount amount(Node node) {
    if (node instanceof Amount amount) {
      return amount;
    }
    throw new ExpressionProblem(Code.NEEDS_NUMBER, node.at(), "");
  }
}
