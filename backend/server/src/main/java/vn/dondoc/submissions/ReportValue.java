package vn.dondoc.submissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What stands in a field of a report: a number, a text, a choice, a date, a link, a small table, or NIL ("không phát
 * sinh"). An absent value has no ReportValue at all; 0, NIL and absent are different.
 *
 * <p>On the wire a number is a JSON number and NIL the word "NIL", as ever; every other kind is an object that names
 * itself, so that a text which reads NIL is no NIL and content can be read without its form.
 */
public sealed interface ReportValue {
  ReportValue NIL = new Nil();
  String NIL_WORD = "NIL";
  /** No count of a report needs more; beyond it JSON readers lose digits. */
  BigDecimal LARGEST = new BigDecimal("999999999999999");

  record Nil() implements ReportValue {
    @Override
    public Object json() {
      return NIL_WORD;
    }
  }

  record Figure(BigDecimal number) implements ReportValue {
    public Figure {
      number = number.signum() == 0 ? BigDecimal.ZERO : normal(number);
    }

    @Override
    public Object json() {
      return number;
    }

    private static BigDecimal normal(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** Of a short or a long text. */
  record Words(String text) implements ReportValue {
    @Override
    public Object json() {
      return Map.of("text", text);
    }
  }

  /** @param options codes, in one order however they were ticked, so that equal choices are equal */
  record Choice(List<String> options) implements ReportValue {
    public Choice {
      options = List.copyOf(new TreeSet<>(options));
    }

    @Override
    public Object json() {
      return Map.of("options", options);
    }
  }

  record Day(LocalDate date) implements ReportValue {
    @Override
    public Object json() {
      return Map.of("date", date.toString());
    }
  }

  record Link(String url) implements ReportValue {
    @Override
    public Object json() {
      return Map.of("url", url);
    }
  }

  /** @param rows cells by column; a blank cell is absent */
  record Table(List<Map<String, ReportValue>> rows) implements ReportValue {
    public Table {
      rows = rows.stream().<Map<String, ReportValue>>map(TreeMap::new).toList();
    }

    @Override
    public Object json() {
      return Map.of("rows", rows);
    }
  }

  @JsonValue
  Object json();

  default boolean isNil() {
    return this instanceof Nil;
  }

  /** Null for NIL and for what is no number. */
  default BigDecimal number() {
    return null;
  }

  /** NIL counts as 0 in a comparison. */
  default BigDecimal orZero() {
    return number() == null ? BigDecimal.ZERO : number();
  }

  /** In a table for a spreadsheet: numbers as numbers, what is no number as the text it is, null for a blank. */
  static Object cell(ReportValue value) {
    return switch (value) {
      case null -> null;
      case Figure figure -> figure.number();
      case Words words -> words.text();
      case Choice choice -> String.join("; ", choice.options());
      case Day day -> day.date().toString();
      case Link link -> link.url();
      case Table table -> table.rows().toString();
      case Nil nil -> NIL_WORD;
    };
  }

  static ReportValue of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /** Empty when no report may hold it. */
  static Optional<ReportValue> of(double number) {
    return Double.isFinite(number) && Math.abs(number) <= LARGEST.doubleValue()
        ? of(BigDecimal.valueOf(number).stripTrailingZeros())
        : Optional.empty();
  }

  /** Empty when no report may hold it. */
  static Optional<ReportValue> of(BigDecimal number) {
    boolean inRange = number.scale() <= 6 && number.precision() <= 21 && number.abs().compareTo(LARGEST) <= 0;
    return inRange ? Optional.of(new Figure(number)) : Optional.empty();
  }

  /** Empty when the node is neither a number in range nor "NIL". */
  static Optional<ReportValue> read(JsonNode node) {
    if (node.isTextual() && node.textValue().equals(NIL_WORD)) {
      return Optional.of(NIL);
    }
    if (!node.isNumber()) {
      return Optional.empty();
    }
    // Beyond a double, "1e999" may have become an infinity, which has no decimal value
    return node.isFloatingPointNumber() && !node.isBigDecimal() ? of(node.doubleValue()) : of(node.decimalValue());
  }

  /** As it was kept, without a look at the form; what a client sends goes through {@link ReadValue}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ReportValue stored(JsonNode node) {
    if (node.has("text")) {
      return new Words(node.get("text").asText());
    }
    if (node.has("options")) {
      return new Choice(StreamSupport.stream(node.get("options").spliterator(), false).map(JsonNode::asText).toList());
    }
    if (node.has("date")) {
      return new Day(LocalDate.parse(node.get("date").asText()));
    }
    if (node.has("url")) {
      return new Link(node.get("url").asText());
    }
    if (node.has("rows")) {
      return new Table(StreamSupport.stream(node.get("rows").spliterator(), false).map(ReportValue::storedRow).toList());
    }
    return read(node).orElseThrow(() -> new IllegalArgumentException("not a report value"));
  }

  private static Map<String, ReportValue> storedRow(JsonNode row) {
    Map<String, ReportValue> cells = new TreeMap<>();
    row.properties().forEach(cell -> cells.put(cell.getKey(), stored(cell.getValue())));
    return cells;
  }
}
