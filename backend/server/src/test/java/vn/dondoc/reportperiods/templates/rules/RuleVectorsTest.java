package vn.dondoc.reportperiods.templates.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that the browser's rules are tested on, on the server's. */
class RuleVectorsTest {
  static final File FOLDER = new File("../../frontend/src/shared/rules");

  @TestFactory
  Stream<DynamicTest> serverAndBrowserAgree() throws IOException {
    return vectors("truths").map(v -> DynamicTest.dynamicTest(v.get("name").asText(), () -> assertEquals(truth(v.get("truth")), asked(v))));
  }

  @TestFactory
  Stream<DynamicTest> serverAndBrowserRefuseTheSameAtTheSamePlace() throws IOException {
    return vectors("refused").map(v -> DynamicTest.dynamicTest(v.get("code").asText() + ": " + v.get("expression"), () -> refused(v)));
  }

  private static void refused(JsonNode vector) {
    var problem = assertThrows(ExpressionProblem.class, () -> Expression.of(vector.get("expression").asText()));
    assertEquals("expression-" + vector.get("code").asText(), problem.code().slug());
    assertEquals(vector.get("at").asInt(), problem.at());
  }

  static Truth asked(JsonNode vector) {
    return Expression.of(vector.get("expression").asText()).truth((source, field) -> figure(vector, source, field));
  }

  private static Figure figure(JsonNode vector, Source source, String field) {
    boolean none = source == Source.SO_FAR && !vector.path("contained").asBoolean();
    String part =
        switch (source) {
          case REPORT -> "values";
          case PREVIOUS, SO_FAR -> "previous";
          case LAST_YEAR -> "lastYear";
          case MEDIAN -> "median";
        };
    JsonNode value = vector.path(part).path(field);
    if (none || value.isMissingNode()) {
      return Figure.BLANK;
    }
    return value.isObject() ? Figure.OTHER : value.isTextual() ? Figure.NIL : Figure.of(value.decimalValue());
  }

  private static Truth truth(JsonNode node) {
    return node.isNull() ? Truth.SILENT : Truth.of(node.asBoolean());
  }

  private static Stream<JsonNode> vectors(String part) throws IOException {
    var json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    return StreamSupport.stream(json.readTree(new File(FOLDER, "vectors.json")).get(part).spliterator(), false);
  }
}
