package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Type;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;

/** What a field takes and how it says what it does not take. */
class ReadValueTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Text NAME = new Text("Tên", "Name");
  private static final List<TemplateForm.Option> OPTIONS =
      List.of(new TemplateForm.Option("a", NAME), new TemplateForm.Option("b", NAME));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INTEGER|350",
        "DECIMAL|12.5",
        "SHORT_TEXT|{\"text\":\"Tổ 5\"}",
        "SHORT_TEXT|{\"text\":\"NIL\"}",
        "SHORT_TEXT|\"NIL\"",
        "LONG_TEXT|{\"text\":\"hai\\ndòng\"}",
        "CHOICE|{\"options\":[\"a\",\"b\"]}",
        "DATE|{\"date\":\"2024-02-29\"}",
        "LINK|{\"url\":\"https://laocai.gov.vn/tin?x=1\"}",
        "TABLE|{\"rows\":[{\"n\":3,\"who\":{\"text\":\"Tổ 1\"}}]}",
        "FILE|\"NIL\""
      })
  void whatIsTakenIsKeptAsItWasSent(Type type, String json) throws JsonProcessingException {
    List<FieldProblem> problems = new ArrayList<>();
    ReportValue value = read(type, json, problems).orElseThrow();
    assertEquals(List.of(), problems);
    JsonNode written = JSON.readTree(JSON.writeValueAsString(value));
    assertEquals(JSON.readTree(json), written);
    assertEquals(value, JSON.readValue(JSON.writeValueAsString(value), ReportValue.class), "as stored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INTEGER|\"350\"|not-a-number|/values/F",
        "INTEGER|1e308|not-a-number|/values/F",
        "INTEGER|1e999999999|not-a-number|/values/F",
        "INTEGER|{\"text\":\"3\"}|not-a-number|/values/F",
        "SHORT_TEXT|\"x\"|not-a-text|/values/F",
        "SHORT_TEXT|{\"text\":3}|not-a-text|/values/F",
        "SHORT_TEXT|{\"text\":\"x\",\"more\":1}|not-a-text|/values/F",
        "SHORT_TEXT|{\"text\":\"a\\nb\"}|one-line|/values/F",
        "SHORT_TEXT|{\"text\":\"a\\u0000b\"}|bad-characters|/values/F",
        "LONG_TEXT|{\"text\":\"a\\ud800b\"}|bad-characters|/values/F",
        "CHOICE|{\"options\":[\"c\"]}|unknown-option|/values/F",
        "CHOICE|{\"options\":\"a\"}|not-a-choice|/values/F",
        "CHOICE|3|not-a-choice|/values/F",
        "DATE|{\"date\":\"2023-02-29\"}|not-a-date|/values/F",
        "DATE|{\"date\":\"24/11/2026\"}|not-a-date|/values/F",
        "DATE|{\"date\":\"0001-01-01\"}|not-a-date|/values/F",
        "LINK|{\"url\":\"javascript:alert(1)\"}|not-a-link|/values/F",
        "LINK|{\"url\":\"https://u:p@a.vn\"}|not-a-link|/values/F",
        "LINK|{\"url\":\"//a.vn\"}|not-a-link|/values/F",
        "TABLE|{\"rows\":[{\"x\":1}]}|unknown-column|/values/F/rows/0",
        "TABLE|{\"rows\":[{\"n\":1},{\"n\":\"2\"}]}|not-a-number|/values/F/rows/1/n",
        "TABLE|{\"rows\":[1]}|not-a-table|/values/F/rows/0",
        "TABLE|{\"rows\":[{\"n\":1},{\"n\":1},{\"n\":1},{\"n\":1}]}|too-many-rows|/values/F",
        "TABLE|{\"rows\":[{\"who\":{\"rows\":[]}}]}|not-a-text|/values/F/rows/0/who",
        "FILE|{\"text\":\"x\"}|file-elsewhere|/values/F",
        "DATE|null|not-a-date|/values/F"
      })
  void whatIsNotTakenIsToldWithItsPlace(Type type, String json, String code, String pointer) throws JsonProcessingException {
    List<FieldProblem> problems = new ArrayList<>();
    assertEquals(Optional.empty(), read(type, json, problems));
    assertEquals(code, problems.getFirst().code());
    assertEquals(pointer, problems.getFirst().pointer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"SHORT_TEXT|{\"text\":\"  \"}", "CHOICE|{\"options\":[]}", "TABLE|{\"rows\":[{},{\"who\":{\"text\":\"\"}}]}", "LINK|{\"url\":\"\"}"})
  void whatIsBlankIsAbsent(Type type, String json) throws JsonProcessingException {
    List<FieldProblem> problems = new ArrayList<>();
    assertEquals(Optional.empty(), read(type, json, problems));
    assertEquals(List.of(), problems);
  }

  @Test
  void textsAreComposedAndMeasured() {
    List<FieldProblem> problems = new ArrayList<>();
    var text = JsonNodeFactory.instance.objectNode().put("text", "Ha\u0323 Long");
    assertEquals(new ReportValue.Words("Hạ Long"), new ReadValue(problems).of(field(Type.SHORT_TEXT), text, "/values/F").orElseThrow());
    var long_ = JsonNodeFactory.instance.objectNode().put("text", "x".repeat(20_001));
    assertEquals(Optional.empty(), new ReadValue(problems).of(field(Type.LONG_TEXT), long_, "/values/F"));
    assertEquals("too-long", problems.getFirst().code());
  }

  private static Optional<ReportValue> read(Type type, String json, List<FieldProblem> problems) throws JsonProcessingException {
    return new ReadValue(problems).of(field(type), JSON.readTree(json), "/values/F");
  }

  private static TemplateForm.Field field(Type type) {
    return new TemplateForm.Field(
        "F", "F", "G", NAME, null, NAME, type, false, false, null, null, TemplateForm.Aggregation.NONE, TemplateForm.Accumulation.NONE,
        null, type == Type.CHOICE ? OPTIONS : null, true,
        type == Type.TABLE
            ? List.of(
                new TemplateForm.Column("who", NAME, Type.SHORT_TEXT, true, null), new TemplateForm.Column("n", NAME, Type.INTEGER, false, null))
            : null,
        3, null);
  }
}
