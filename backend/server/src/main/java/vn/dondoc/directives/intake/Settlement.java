package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.DirectiveKind;
import vn.dondoc.shared.language.Text;

/** Applies a person's corrections and answers to a reading: what is still open, and the plan once nothing is. */
public final class Settlement {
  private static final Set<String> FIELDS =
      Set.of("number", "issuedOn", "kind", "subject", "issuer", "place", "parentNumber", "parentIssuedOn");

  private Settlement() {}

  /** Of a letter that was no scan. */
  public static Settled apply(LetterReading reading, Corrections corrections, UnitCatalogue catalogue) {
    return apply(reading, corrections, List.of(), catalogue);
  }

  public static Settled apply(LetterReading reading, Corrections corrections, List<Doubt> doubts, UnitCatalogue catalogue) {
    requireValid(reading, corrections, catalogue);
    List<Finding> openFindings =
        reading.findings().stream().filter(f -> !corrections.findings().containsKey(f.id())).toList();
    Map<String, Text> points = PointsToSettle.of(reading, doubts);
    List<OpenPoint> openPoints =
        points.entrySet().stream()
            .filter(p -> !isSettled(p.getKey(), corrections))
            .map(p -> new OpenPoint(p.getKey(), p.getValue()))
            .toList();
    int total = points.size() + (int) reading.findings().stream().filter(Finding::mustBeAnswered).count();
    boolean open = !openPoints.isEmpty() || openFindings.stream().anyMatch(Finding::mustBeAnswered);
    return new Settled(openFindings, openPoints, total, open ? null : PlanBuilder.plan(reading, corrections, catalogue));
  }

  private static boolean isSettled(String key, Corrections corrections) {
    String field = key.startsWith("fields/") ? key.substring("fields/".length()) : null;
    return corrections.confirmed().contains(key)
        || corrections.fields().containsKey(field == null ? key : field)
        || key.equals("parent") && corrections.fields().containsKey("parentNumber")
        || key.startsWith("periods/") && corrections.periods().containsKey(key.substring("periods/".length()))
        || corrections.mentions().containsKey(key);
  }

  private static void requireValid(LetterReading reading, Corrections corrections, UnitCatalogue catalogue) {
    corrections.fields().forEach((name, value) -> requireField(reading, name, value));
    Set<UUID> known = catalogue.units().stream().map(UnitCatalogue.Unit::id).collect(Collectors.toSet());
    corrections.mentions().forEach(
        (key, units) -> {
          if (!known.containsAll(units)) {
            throw new InvalidCorrection("/mentions/" + key, "unknown-unit", "Đơn vị này không có trong danh mục tại ngày ban hành.", "The catalogue has no such unit on the day of issue.");
          }
        });
    Map<String, Finding> findings = reading.findings().stream().collect(Collectors.toMap(Finding::id, f -> f));
    corrections.findings().forEach((id, answer) -> requireAnswer(id, answer, findings.get(id), known));
    Set<String> periods = reading.periods().stream().map(PeriodReading::id).collect(Collectors.toSet());
    corrections.periods().keySet().stream().filter(id -> !periods.contains(id)).findFirst().ifPresent(id -> {
      throw new InvalidCorrection("/periods/" + id, "unknown-key", "Văn bản không có kỳ báo cáo này.", "The letter has no such period.");
    });
  }

  private static void requireField(LetterReading reading, String name, String value) {
    if (!FIELDS.contains(name) && !isOfClause(reading, name)) {
      throw new InvalidCorrection("/fields/" + name, "unknown-key", "Không có mục này.", "There is no such field.");
    }
    if (value == null || value.isBlank()) {
      throw new InvalidCorrection("/fields/" + name, "required", "Cần điền mục này.", "Fill this in.");
    }
    boolean knownKind = Arrays.stream(DirectiveKind.values()).anyMatch(kind -> kind.name().equals(value));
    if (name.equals("kind") && !knownKind) {
      throw new InvalidCorrection(
          "/fields/kind", "unknown-option", "Không có loại văn bản này.", "There is no such type of document.");
    }
    if (name.endsWith("On") || name.startsWith("dues/")) {
      date("/fields/" + name, value);
    }
  }

  /** {@code clauses/1.2}, what the clause says; {@code dues/1.2}, its date, where it has one. */
  private static boolean isOfClause(LetterReading reading, String name) {
    return reading.clauses().stream()
        .anyMatch(c -> name.equals("clauses/" + c.label()) || name.equals("dues/" + c.label()) && c.due() != null);
  }

  private static void requireAnswer(String id, Corrections.Answer answer, Finding finding, Set<UUID> known) {
    String pointer = "/findings/" + id;
    if (finding == null) {
      throw new InvalidCorrection(pointer, "unknown-key", "Không có câu hỏi này.", "There is no such question.");
    }
    Finding.Option option =
        finding.options().stream()
            .filter(o -> answer != null && o.code().equals(answer.option()))
            .findFirst()
            .orElseThrow(() -> new InvalidCorrection(pointer, "unknown-option", "Câu trả lời này không có trong danh sách.", "This answer is not offered."));
    switch (option.needs()) {
      case DATE -> date(pointer + "/value", answer.value());
      case DATE_RANGE -> range(pointer + "/value", answer.value());
      case YEAR, UNIT, TEXT -> {
        if (answer.value() == null || answer.value().isBlank()) {
          throw new InvalidCorrection(pointer + "/value", "required", "Cần điền mục này.", "Fill this in.");
        }
      }
      case NONE -> {}
    }
  }

  static LocalDate date(String pointer, String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException noDate) {
      throw new InvalidCorrection(pointer, "not-a-date", "Cần một ngày theo dạng năm-tháng-ngày.", "A date as year-month-day is needed.");
    }
  }

  /** {@code from/to}, in order. */
  static List<LocalDate> range(String pointer, String text) {
    String[] ends = text == null ? new String[0] : text.split("/");
    if (ends.length == 2) {
      List<LocalDate> days = new ArrayList<>(List.of(date(pointer, ends[0]), date(pointer, ends[1])));
      if (!days.getFirst().isAfter(days.getLast())) {
        return days;
      }
    }
    throw new InvalidCorrection(pointer, "not-a-range", "Cần hai ngày theo thứ tự, cách nhau bởi dấu /.", "Two dates in order are needed, with / between them.");
  }
}
