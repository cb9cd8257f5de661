package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

  public static Settled apply(LetterReading reading, Corrections corrections, UnitCatalogue catalogue) {
    requireValid(reading, corrections, catalogue);
    List<Finding> openFindings =
        reading.findings().stream().filter(f -> !corrections.findings().containsKey(f.id())).toList();
    Map<String, Text> points = points(reading);
    List<OpenPoint> openPoints =
        points.entrySet().stream()
            .filter(p -> !isSettled(p.getKey(), corrections))
            .map(p -> new OpenPoint(p.getKey(), p.getValue()))
            .toList();
    int total = points.size() + (int) reading.findings().stream().filter(Finding::mustBeAnswered).count();
    boolean open = !openPoints.isEmpty() || openFindings.stream().anyMatch(Finding::mustBeAnswered);
    return new Settled(openFindings, openPoints, total, open ? null : PlanBuilder.plan(reading, corrections, catalogue));
  }

  /** What needs a person's look, by key. */
  private static Map<String, Text> points(LetterReading reading) {
    Map<String, Text> points = new LinkedHashMap<>();
    field(points, "number", reading.number(), "số, ký hiệu", "the number");
    field(points, "issuedOn", reading.issuedOn(), "ngày ban hành", "the date of issue");
    field(points, "kind", reading.kind(), "loại văn bản", "the type of document");
    field(points, "subject", reading.subject(), "trích yếu", "the subject");
    mention(points, "issuer", reading.issuerUnit(), "cơ quan ban hành", "the issuer");
    Set<Source> seen = new java.util.HashSet<>();
    for (ClauseReading clause : reading.clauses()) {
      clause.duties().stream()
          .filter(d -> isDoubtful(d.unit()) && seen.add(d.unit().source()))
          .forEach(d -> mention(points, "duties/" + d.id(), d.unit(), "đơn vị ở mục " + clause.label(), "the unit of clause " + clause.label()));
      if (clause.duties().isEmpty()) {
        points.put(
            "duties/" + clause.label() + "-0",
            new Text("Mục " + clause.label() + " chưa rõ giao cho đơn vị nào.", "Clause " + clause.label() + " names no unit that is known."));
      }
    }
    for (int i = 0; i < reading.receivers().size(); i++) {
      if (isDoubtful(reading.receivers().get(i))) {
        mention(points, "receivers/" + i, reading.receivers().get(i), "đơn vị nhận báo cáo", "the receiving unit");
      }
    }
    boolean reports = !reading.periods().isEmpty() || reading.series() != null;
    if (reports && reading.receivers().isEmpty()) {
      points.put("receivers/0", new Text("Chưa rõ báo cáo gửi về đơn vị nào.", "The letter does not say which unit receives the reports."));
    }
    return points;
  }

  private static void field(Map<String, Text> points, String name, Field<?> field, String vi, String en) {
    if (field.certainty() != Certainty.CERTAIN) {
      boolean missing = field.certainty() == Certainty.MISSING;
      points.put(
          "fields/" + name,
          missing
              ? new Text("Chưa đọc được " + vi + ": hãy nhập.", "Could not read " + en + ": fill it in.")
              : new Text("Đọc chưa chắc " + vi + ": hãy xác nhận hoặc sửa.", "Not sure of " + en + ": confirm or correct it."));
    }
  }

  private static void mention(Map<String, Text> points, String key, UnitMention mention, String vi, String en) {
    if (mention == null || mention.units().isEmpty()) {
      points.put(key, new Text("Chưa rõ " + vi + ": hãy chọn.", "Not clear: " + en + "; choose it."));
    } else if (mention.certainty() != Certainty.CERTAIN) {
      points.put(key, new Text("Đọc chưa chắc " + vi + ": hãy xác nhận hoặc chọn lại.", "Not sure of " + en + ": confirm or choose."));
    }
  }

  /** A name that was matched over OCR noise stands as it is only with a person's word. */
  private static boolean isDoubtful(UnitMention mention) {
    return mention.kind() == UnitMention.Kind.AMBIGUOUS || mention.kind() == UnitMention.Kind.UNKNOWN || mention.certainty() != Certainty.CERTAIN;
  }

  private static boolean isSettled(String key, Corrections corrections) {
    String field = key.startsWith("fields/") ? key.substring("fields/".length()) : null;
    return corrections.confirmed().contains(key)
        || field != null && corrections.fields().containsKey(field)
        || corrections.mentions().containsKey(key);
  }

  private static void requireValid(LetterReading reading, Corrections corrections, UnitCatalogue catalogue) {
    corrections.fields().forEach(Settlement::requireField);
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

  private static void requireField(String name, String value) {
    if (!FIELDS.contains(name)) {
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
    if (name.endsWith("On") || name.endsWith("IssuedOn")) {
      date("/fields/" + name, value);
    }
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
