package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Text;

/** The vectors that the browser's rules are tested on, on the server's. */
class RuleVectorsTest {
  private static final File VECTORS = new File("../../frontend/src/features/submissions/rule-vectors.json");

  @TestFactory
  Stream<DynamicTest> serverAndBrowserAgree() throws IOException {
    JsonNode vectors = new ObjectMapper().readTree(VECTORS);
    return StreamSupport.stream(vectors.spliterator(), false)
        .map(v -> DynamicTest.dynamicTest(v.get("name").asText(), () -> assertEquals(v.get("broken").asBoolean(), isBroken(v))));
  }

  private static boolean isBroken(JsonNode vector) {
    JsonNode r = vector.get("rule");
    var rule =
        new TemplateForm.Rule(
            "rule", TemplateForm.Kind.valueOf(r.get("kind").asText()), TemplateForm.Severity.QUERY, r.get("left").asText(),
            r.get("right").isNull() ? null : r.get("right").asText(), r.get("limit").isNull() ? null : new BigDecimal(r.get("limit").asText()),
            new Text("", ""));
    var form = new TemplateForm(new Text("", ""), List.of(), List.of(), List.of(), List.of(rule));
    var content = new SubmissionContent(values(vector.get("values")), Map.of(), Map.of());
    var previous = new SubmissionChecks.Previous("before", values(vector.get("previous")), vector.get("contained").asBoolean());
    return !new SubmissionChecks(form, content, previous).all().isEmpty();
  }

  private static Map<String, ReportValue> values(JsonNode node) {
    Map<String, ReportValue> values = new TreeMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), ReportValue.read(entry.getValue()).orElseThrow()));
    return values;
  }
}
