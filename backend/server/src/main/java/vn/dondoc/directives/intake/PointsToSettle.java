package vn.dondoc.directives.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.shared.language.Text;

/** What of a reading waits for a person before the directive may be put in force, each with its reason. */
final class PointsToSettle {
  private PointsToSettle() {}

  /** What needs a person's look, by key. */
  static Map<String, Text> of(LetterReading reading, List<Doubt> doubts) {
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
    boolean reports = !reading.periods().isEmpty() || !reading.series().isEmpty();
    if (reports && reading.receivers().isEmpty()) {
      points.put("receivers/0", new Text("Chưa rõ báo cáo gửi về đơn vị nào.", "The letter does not say which unit receives the reports."));
    }
    dates(points, reading);
    doubts.forEach(doubt -> points.merge(doubt.key(), text(doubt), (first, second) -> first));
    return points;
  }

  /** Dates and links that nothing else asks about: none reaches a unit unseen. */
  private static void dates(Map<String, Text> points, LetterReading reading) {
    for (PeriodReading period : reading.periods()) {
      if (period.certainty() != Certainty.CERTAIN || isUnsure(period.due())) {
        ask(points, reading, "periods/" + period.id(), "Đọc chưa chắc kỳ báo cáo " + period.label() + ": hãy xác nhận.", "Not sure of the period " + period.label() + ": confirm it.");
      }
    }
    for (ClauseReading clause : reading.clauses()) {
      if (isUnsure(clause.due())) {
        ask(points, reading, "clauses/" + clause.label(), "Đọc chưa chắc thời hạn ở mục " + clause.label() + ": hãy xác nhận.", "Not sure of the deadline of clause " + clause.label() + ": confirm it.");
      }
    }
    for (SeriesReading series : reading.series()) {
      if (series.certainty() != Certainty.CERTAIN) {
        ask(points, reading, "series/" + series.id(), series.label() + " không ghi năm: hãy xác nhận.", series.label() + ": dated without a year, confirm it.");
      }
    }
    for (LinkReading link : reading.links()) {
      if (link.certainty() == Certainty.UNCERTAIN) {
        ask(points, reading, "links/" + link.id(), "Đường dẫn đọc được nhiều cách: hãy đối chiếu.", "The link can be read in several ways: compare it.");
      }
    }
  }

  private static boolean isUnsure(DueReading due) {
    return due != null && due.certainty() != Certainty.CERTAIN;
  }

  /** Unless a question that must be answered is about the same. */
  private static void ask(Map<String, Text> points, LetterReading reading, String key, String vi, String en) {
    boolean asked = reading.findings().stream().anyMatch(f -> f.mustBeAnswered() && key.equals(f.subject()));
    if (!asked) {
      points.putIfAbsent(key, new Text(vi, en));
    }
  }

  private static Text text(Doubt doubt) {
    return new Text(
        "Bản chụp mờ ở “" + doubt.words() + "” (độ tin cậy " + doubt.confidence() + " %): hãy đối chiếu với ảnh.",
        "The scan is faint at “" + doubt.words() + "” (confidence " + doubt.confidence() + " %): compare it with the picture.");
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
}
