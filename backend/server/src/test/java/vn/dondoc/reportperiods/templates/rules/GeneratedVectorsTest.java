package vn.dondoc.reportperiods.templates.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expressions and figures that nobody thought of, some of them spoiled, with what the server says of them: the file is
 * what the browser is held against. {@code -Dvectors.write=true} writes it anew.
 */
class GeneratedVectorsTest {
  private static final File FILE = new File(RuleVectorsTest.FOLDER, "generated-vectors.json");
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "5%", "0.1", "0.2", "0.3", "10", "2000", "0.000001", "999999999999999", "0.5%");
  private static final List<String> FIGURES =
      List.of("0", "1", "-1", "0.1", "0.2", "0.3", "3", "7", "20", "100", "-2.5", "0.000001", "999999999999999", "99999999.999999", "123456789.5");
  private static final List<String> FIELDS = List.of("A", "B", "C", "D");
  private static final List<String> SPOILS = List.of("", "(", ")", ",", "=", "not ", " and ", "В", "1.2.3", "\u200b", "previous(", "%", "\ud83d\udca3", "isNil(", ">");

  private final Random random = new Random(20261124);

  @Test
  void theBrowserIsHeldAgainstWhatTheServerSays() throws IOException {
    String vectors = IntStream.range(0, 600).mapToObj(this::vector).map(ObjectNode::toString).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(FILE.toPath(), vectors);
    }
    var json = new ObjectMapper(); // the frontend's formatter lays the file out anew
    assertEquals(json.readTree(FILE), json.readTree(vectors));
  }

  private ObjectNode vector(int number) {
    ObjectNode vector = JsonNodeFactory.instance.objectNode();
    String expression = condition(3);
    vector.put("expression", number % 3 == 0 ? spoiled(expression) : expression);
    for (String part : List.of("values", "previous", "lastYear", "median")) {
      figures(vector.putObject(part), part.equals("median"));
    }
    vector.put("contained", random.nextBoolean());
    try {
      Truth truth = RuleVectorsTest.asked(vector);
      if (truth == Truth.SILENT) {
        vector.putNull("truth");
      } else {
        vector.put("truth", truth == Truth.YES);
      }
    } catch (ExpressionProblem problem) {
      vector.put("code", problem.code().slug().substring("expression-".length())).put("at", problem.at());
    }
    return vector;
  }

  private void figures(ObjectNode figures, boolean numbersAlone) {
    for (String field : FIELDS) {
      int kind = random.nextInt(6);
      if (kind == 0 && !numbersAlone) {
        figures.put(field, "NIL");
      } else if (kind > 1) {
        figures.put(field, new BigDecimal(pick(FIGURES)));
      }
    }
  }

  private String spoiled(String expression) {
    int from = random.nextInt(expression.length());
    int to = Math.min(expression.length(), from + random.nextInt(3));
    return expression.substring(0, from) + pick(SPOILS) + expression.substring(to);
  }

  private String condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 3)) {
      case 0, 1, 2 -> amount(depth) + " " + pick(List.of("<=", "<", ">=", ">", "=", "<>", "\u2264", "!=")) + " " + amount(depth);
      case 3 -> condition(depth - 1) + " and " + condition(depth - 1);
      case 4 -> condition(depth - 1) + " or " + condition(depth - 1);
      case 5 -> "not (" + condition(depth - 1) + ")";
      case 6 -> "(" + condition(depth - 1) + ") => (" + condition(depth - 1) + ")";
      case 7 -> pick(List.of("isNil", "isBlank")) + "(" + pick(List.of("A", "previous(B)", "soFar(C)", "lastYear(D)", "median(A)")) + ")";
      default -> "not " + amount(depth - 1) + " >= " + amount(depth - 1);
    };
  }

  private String amount(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 3)) {
      case 0 -> pick(NUMBERS);
      case 1 -> pick(FIELDS);
      case 2 -> pick(List.of("previous", "soFar", "lastYear", "median")) + "(" + pick(FIELDS) + ")";
      case 3 -> amount(depth - 1) + " / " + amount(depth - 1);
      case 4 -> amount(depth - 1) + " * " + amount(depth - 1);
      case 5 -> "(" + amount(depth - 1) + " - " + amount(depth - 1) + ")";
      case 6 -> pick(List.of("sum", "min", "max")) + "(" + amount(depth - 1) + ", " + amount(depth - 1) + ")";
      case 7 -> "-" + amount(depth - 1);
      default -> amount(depth - 1) + " + " + pick(FIELDS);
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
