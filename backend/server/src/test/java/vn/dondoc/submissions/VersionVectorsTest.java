package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Text;

/** The vectors that the browser's migration of a draft is tested on, on the server's. */
class VersionVectorsTest {
  private static final File VECTORS = new File("../../frontend/src/features/submissions/version-vectors.json");
  private static final Text NAME = new Text("Tên", "Name");

  @TestFactory
  Stream<DynamicTest> serverAndBrowserAgree() throws IOException {
    JsonNode vectors = new ObjectMapper().readTree(VECTORS);
    return all(vectors).map(v -> DynamicTest.dynamicTest(v.get("name").asText(), () -> check(v)));
  }

  private static void check(JsonNode vector) {
    var content = new SubmissionContent(values(vector.get("values")), Map.of(), Map.of());
    MigratedContent migrated = MigratedContent.of(content, form(vector.get("from")), form(vector.get("to")));
    assertEquals(values(vector.get("kept")), migrated.content().values());
    assertEquals(values(vector.get("dropped")), migrated.dropped().values());
    Map<String, String> moved = new TreeMap<>();
    vector.get("moved").properties().forEach(e -> moved.put(e.getKey(), e.getValue().asText()));
    assertEquals(moved, migrated.moved());
  }

  private static Map<String, ReportValue> values(JsonNode node) {
    Map<String, ReportValue> values = new TreeMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), ReportValue.stored(entry.getValue())));
    return values;
  }

  private static TemplateForm form(JsonNode fields) {
    return new TemplateForm(NAME, List.of(), all(fields).map(VersionVectorsTest::field).toList(), List.of(), List.of());
  }

  private static TemplateForm.Field field(JsonNode f) {
    return new TemplateForm.Field(
        f.get("code").asText(), f.get("indicator").asText(), "G", NAME, null, NAME, TemplateForm.Type.valueOf(f.get("type").asText()), false, false,
        null, null, TemplateForm.Aggregation.NONE, TemplateForm.Accumulation.NONE, null,
        all(f.path("options")).map(code -> new TemplateForm.Option(code.asText(), NAME)).toList(), f.path("several").asBoolean(),
        all(f.path("columns")).map(c -> new TemplateForm.Column(c.get("code").asText(), NAME, TemplateForm.Type.valueOf(c.get("type").asText()), false, null)).toList(),
        null, null);
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
