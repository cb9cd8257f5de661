package vn.dondoc.reportperiods.templates.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reportperiods.templates.rules.ExpressionProblem.Code;

/** The words of an expression. Letters are those of ASCII alone: a Cyrillic "В" that looks like a B is told, not read. */
final class Tokens {
  static final int LONGEST = 500;
  static final int MOST = 200;

  enum Kind {
    NUMBER,
    NAME,
    SIGN,
    END
  }

  record Token(Kind kind, String text, int at) {
    boolean is(String sign) {
      return kind != Kind.NUMBER && text.equals(sign);
    }
  }

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
  /** Anything that begins with a digit, so that "1.5.2" is one bad number and not three good pieces. */
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9A-Za-z_.]*%?");
  private static final Pattern GOOD_NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?%?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern SIGN = Pattern.compile("=>|<=|>=|<>|==|!=|[-+*/(),<>=\u2264\u2265\u2260\u21d2]");
  private static final Map<String, String> SAME =
      Map.of("\u2264", "<=", "\u2265", ">=", "\u2260", "<>", "!=", "<>", "==", "=", "\u21d2", "=>");

  private Tokens() {}

  static List<Token> of(String text) {
    if (text.length() > LONGEST) {
      throw new ExpressionProblem(Code.TOO_LONG, LONGEST, "");
    }
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int length = matched(BLANKS, text, at);
      if (length == 0) {
        Token token = read(text, at);
        length = token.text().length();
        tokens.add(new Token(token.kind(), SAME.getOrDefault(token.text(), token.text()), at));
      }
      if (tokens.size() > MOST) {
        throw new ExpressionProblem(Code.TOO_MANY_PARTS, at, "");
      }
      at += length;
    }
    if (tokens.isEmpty()) {
      throw new ExpressionProblem(Code.EMPTY, 0, "");
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return tokens;
  }

  private static Token read(String text, int at) {
    int number = matched(NUMBER, text, at);
    if (number > 0) {
      String digits = text.substring(at, at + number);
      if (!GOOD_NUMBER.matcher(digits).matches()) {
        throw new ExpressionProblem(Code.BAD_NUMBER, at, digits);
      }
      return new Token(Kind.NUMBER, digits, at);
    }
    int name = matched(NAME, text, at);
    if (name > 0) {
      return new Token(Kind.NAME, text.substring(at, at + name), at);
    }
    int sign = matched(SIGN, text, at);
    if (sign > 0) {
      return new Token(Kind.SIGN, text.substring(at, at + sign), at);
    }
    throw new ExpressionProblem(Code.STRANGE_CHARACTER, at, strange(text.codePointAt(at)));
  }

  /** By its number: what it looks like is what misleads, and half of a pair cannot be written. */
  private static String strange(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }

  private static int matched(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() - at : 0;
  }
}
