package vn.dondoc.directives.intake;

import java.util.List;
import vn.dondoc.shared.language.Text;

/**
 * Something the letter leaves open or says in two ways, as one plain question with its answers.
 *
 * @param id unique in the letter
 * @param code catalogue number of the rule (docs/intake-findings.md)
 * @param subject what it is about, for example {@code periods/R2}
 */
public record Finding(
    String id,
    String code,
    String rule,
    Severity severity,
    Text question,
    List<Option> options,
    List<Source> sources,
    String subject) {
  public enum Severity {
    /** Must be answered before activation. */
    BLOCKING,
    /** Must be answered before activation, too; milder to the eye. */
    WARNING,
    /** May stay unanswered: the suggested answer holds. */
    NOTE
  }

  public enum Needs {
    NONE,
    DATE,
    DATE_RANGE,
    UNIT,
    TEXT,
    YEAR
  }

  /** @param needs what must come with the answer */
  public record Option(String code, Text label, Needs needs, boolean suggested) {
    public static Option of(String code, String vi, String en) {
      return new Option(code, new Text(vi, en), Needs.NONE, false);
    }

    public Option withSuggestion() {
      return new Option(code, label, needs, true);
    }

    public Option needing(Needs what) {
      return new Option(code, label, what, suggested);
    }
  }

  public boolean mustBeAnswered() {
    return severity != Severity.NOTE;
  }

  /** The question that only the register can ask: is this the directive that is already there? */
  public static Finding duplicate(String number) {
    return new Finding(
        "I-00",
        "I-00",
        "same-number-registered",
        Severity.BLOCKING,
        new Text(
            "Số, ký hiệu " + number + " của cơ quan này trong cùng năm đã có trong hệ thống. Đây có phải là cùng một văn bản không?",
            "The number " + number + " of this issuer is already registered in the same year. Is this the same directive?"),
        List.of(
            Option.of("OPEN_EXISTING", "Cùng một văn bản: dùng bản đã có, bỏ bản nháp này", "The same: use the one that is there, discard this draft").withSuggestion(),
            Option.of("REGISTER_AGAIN", "Văn bản khác hoặc làm thử: vẫn tạo mới", "Another, or a trial: register it all the same")),
        List.of(),
        "fields/number");
  }
}
