package vn.dondoc.reportperiods.templates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dondoc.reportperiods.templates.rules.Expression;
import vn.dondoc.shared.language.Text;

/** What a template asks for: the document that a version keeps. */
public record TemplateForm(
    Text name, List<Group> groups, List<Field> fields, List<NarrativePart> narrative, List<Rule> rules) {
  /** A small table; what needs more is an attachment. */
  public static final int MOST_ROWS = 50;

  public record Group(String code, Text label) {}

  /** What a value may be, of a field or of a column of a table. */
  public sealed interface Question {
    String code();

    Text label();

    Type type();

    boolean required();

    /** Of a CHOICE; empty for all others. */
    List<Option> options();

    /** Of a CHOICE: more than one option may be chosen. */
    boolean several();
  }

  /** @param code what a report keeps; the label may be reworded in the next version */
  public record Option(String code, Text label) {}

  /** One column of a small table; no table within a table, and no file. */
  public record Column(String code, Text label, Type type, boolean required, List<Option> options) implements Question {
    public Column {
      options = options == null ? List.of() : List.copyOf(options);
    }

    @Override
    public boolean several() {
      return false;
    }
  }

  /** Two numbers of the form whose totals are divided, by their codes. */
  public record Ratio(String numerator, String denominator) {}

  /**
   * One thing to fill in.
   *
   * @param indicator what it measures, the same from version to version; an indicator with two numbers has two fields,
   *     a field that no indicator defines names its own code
   * @param derived computed at consolidation, never entered
   * @param min of a number, as {@code max}
   * @param overUnits how it adds up over units; NONE for all that is no number
   * @param overTime how it adds up over time
   * @param maxLength of a text
   * @param columns of a TABLE, as {@code maxRows}
   * @param ratio of a derived RATIO; null where it is not known of what
   */
  public record Field(
      String code,
      String indicator,
      String group,
      Text label,
      Text help,
      Text measureUnit,
      Type type,
      boolean required,
      boolean derived,
      BigDecimal min,
      BigDecimal max,
      Aggregation overUnits,
      Accumulation overTime,
      Integer maxLength,
      List<Option> options,
      boolean several,
      List<Column> columns,
      Integer maxRows,
      Ratio ratio)
      implements Question {
    public Field {
      options = options == null ? List.of() : List.copyOf(options);
      columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** A number, as every field was at first. */
    public Field(
        String code, String indicator, String group, Text label, Text help, Text measureUnit, Type type, boolean required,
        boolean derived, BigDecimal min, BigDecimal max, Aggregation overUnits, Accumulation overTime) {
      this(
          code, indicator, group, label, help, measureUnit, type, required, derived, min, max, overUnits, overTime, null,
          List.of(), false, List.of(), null, null);
    }

    public int rowLimit() {
      return maxRows == null ? MOST_ROWS : maxRows;
    }
  }

  public record NarrativePart(String code, Text label, Text help, boolean required, int maxLength) {}

  /**
   * A check between figures of this report and earlier ones: what must hold.
   *
   * @param field the field it points at: there the message stands, there a query's note is asked for
   */
  public record Rule(String id, Severity severity, String field, Expression expression, Text message) {}

  public enum Type {
    INTEGER,
    DECIMAL,
    /** One line. */
    SHORT_TEXT,
    LONG_TEXT,
    CHOICE,
    DATE,
    TABLE,
    LINK,
    /** Only its place in the form; the file is an attachment of the report that names the field. */
    FILE;

    public boolean isNumber() {
      return this == INTEGER || this == DECIMAL;
    }

    public boolean isText() {
      return this == SHORT_TEXT || this == LONG_TEXT;
    }
  }

  public enum Aggregation {
    SUM,
    LAST,
    MAX,
    RATIO,
    NONE
  }

  public enum Accumulation {
    SUM,
    LAST,
    MAX,
    NONE
  }

  public enum Severity {
    /** Stops the submit. */
    ERROR,
    /** Needs a note. */
    QUERY
  }

  /** Whether a pointer such as {@code /values/B02} leads to a place of this form. */
  public boolean names(String pointer) {
    String code = pointer.substring(pointer.lastIndexOf('/') + 1);
    return pointer.startsWith("/values/")
        ? fields.stream().anyMatch(field -> field.code().equals(code))
        : narrative.stream().anyMatch(part -> part.code().equals(code));
  }

  public List<Field> enteredFields() {
    return fields.stream().filter(f -> !f.derived()).toList();
  }

  public Optional<Field> field(String code) {
    return fields.stream().filter(f -> f.code().equals(code)).findFirst();
  }

  public Optional<NarrativePart> narrativePart(String code) {
    return narrative.stream().filter(n -> n.code().equals(code)).findFirst();
  }
}
