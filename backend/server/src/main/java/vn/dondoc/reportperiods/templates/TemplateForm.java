package vn.dondoc.reportperiods.templates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dondoc.shared.language.Text;

/** What a template asks for: the document that a version keeps. */
public record TemplateForm(
    Text name, List<Group> groups, List<Field> fields, List<NarrativePart> narrative, List<Rule> rules) {

  public record Group(String code, Text label) {}

  /**
   * One number to fill in.
   *
   * @param indicator the indicator it belongs to; an indicator with two numbers has two fields
   * @param derived computed at consolidation, never entered
   * @param overUnits how it adds up over units
   * @param overTime how it adds up over time
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
      Accumulation overTime) {}

  public record NarrativePart(String code, Text label, Text help, boolean required, int maxLength) {}

  /** A check between fields or against the period before; see the contract's TemplateRule for what each kind says. */
  public record Rule(String id, Kind kind, Severity severity, String left, String right, BigDecimal limit, Text message) {}

  public enum Type {
    INTEGER,
    DECIMAL
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

  public enum Kind {
    LESS_OR_EQUAL,
    REQUIRES_POSITIVE,
    RATIO_AT_MOST,
    NOT_BELOW_PREVIOUS,
    GROWTH_AT_MOST
  }

  public enum Severity {
    /** Stops the submit. */
    ERROR,
    /** Needs a note. */
    QUERY
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
