package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;
import vn.dondoc.directives.intake.Finding.Option;
import vn.dondoc.shared.language.Text;

/** Bodies, citations and links that are named in more than one way, or in none. */
final class NamingFindings {
  private static final double ALIKE = 0.32;

  private NamingFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    notAddressed(reading, found);
    requests(reading, found);
    sameDutyTwice(reading, found);
    citations(reading, found);
    links(reading, found);
    groups(reading, found);
    noTemplate(reading, found);
    return found;
  }

  /** I-17: a unit has a duty but is not among the addressees. */
  private static void notAddressed(LetterReading reading, List<Finding> found) {
    Set<UUID> addressed = new HashSet<>();
    reading.addressees().forEach(a -> addressed.addAll(a.units()));
    if (addressed.isEmpty()) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    List<Source> sources = new ArrayList<>();
    leads(reading).stream()
        .filter(d -> d.unit().kind() == UnitMention.Kind.UNIT && d.unit().units().stream().noneMatch(addressed::contains))
        .forEach(
            d -> {
              if (names.add(d.unit().text())) {
                sources.add(d.unit().source());
              }
            });
    if (!names.isEmpty()) {
      found.add(
          Asking.toKnow(
              "I-17", "assigned-not-addressed", "addressees",
              new Text(
                  "Được giao việc nhưng không có tên riêng trong phần Kính gửi: " + String.join("; ", names) + ".",
                  "Given a duty but not named among the addressees: " + String.join("; ", names) + "."),
              sources));
    }
  }

  private static List<DutyReading> leads(LetterReading reading) {
    return reading.clauses().stream().flatMap(c -> c.duties().stream()).filter(d -> d.part() == Part.LEAD).toList();
  }

  /** I-18: requests, which are no orders. */
  private static void requests(LetterReading reading, List<Finding> found) {
    List<Source> sources =
        reading.clauses().stream()
            .flatMap(c -> c.duties().stream())
            .filter(d -> d.modality() == Modality.REQUEST && d.part() == Part.LEAD)
            .map(DutyReading::source)
            .distinct()
            .toList();
    if (!sources.isEmpty()) {
      found.add(
          Asking.toKnow(
              "I-18", "request-not-order", "clauses",
              new Text(
                  "Một số cơ quan được “đề nghị”, không phải được giao: sẽ không xếp hạng, không tính quá hạn.",
                  "Some bodies are requested, not ordered: they are not ranked and never counted overdue."),
              sources));
    }
  }

  /** I-19: nearly the same duty given to two units, with no lead named. */
  private static void sameDutyTwice(LetterReading reading, List<Finding> found) {
    List<ClauseReading> clauses = reading.clauses();
    for (int i = 0; i < clauses.size() && i < 200; i++) {
      for (int j = i + 1; j < clauses.size() && j < 200; j++) {
        ClauseReading one = clauses.get(i);
        ClauseReading two = clauses.get(j);
        if (one.section() != two.section() && likeness(one.text(), two.text()) > ALIKE) {
          found.add(
              Asking.toKnow(
                  "I-19", "same-duty-twice", "clauses/" + one.label() + "," + two.label(),
                  new Text(
                      "Mục " + one.label() + " và mục " + two.label() + " giao việc gần giống nhau cho hai đơn vị, không nêu đơn vị chủ trì.",
                      "Clauses " + one.label() + " and " + two.label() + " give nearly the same duty to two units and name no lead."),
                  java.util.Arrays.asList(one.source(), two.source())));
        }
      }
    }
  }

  /** Share of common runs of three words. */
  private static double likeness(String one, String two) {
    Set<String> first = runs(one);
    Set<String> second = runs(two);
    if (first.size() < 12 || second.size() < 12) {
      return 0;
    }
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return (double) common.size() / Math.min(first.size(), second.size());
  }

  private static Set<String> runs(String text) {
    String[] words = Passage.fold(text.length() > 4000 ? text.substring(0, 4000) : text).split("[^a-z0-9]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return runs;
  }

  private static void citations(LetterReading reading, List<Finding> found) {
    for (Citation c : reading.citations()) {
      if (c.number() == null) {
        note(found, "I-28", "law-without-number", c, "Luật được viện dẫn không ghi số: " + c.title() + ".", "A law is cited without its number: " + c.title() + ".");
      } else if (c.number().matches("\\d+/NĐ-CP")) {
        note(found, "I-22", "decree-without-year", c, "Nghị định " + c.number() + " thiếu năm trong số, ký hiệu.", "Decree " + c.number() + " lacks its year.");
      } else if (c.number().contains("NQ-CP") && c.issuer() != null && Passage.fold(c.issuer()).contains("tu")
          && Passage.fold(c.issuer()).startsWith("thu")) {
        note(found, "I-23", "type-and-issuer-differ", c, "Nghị quyết " + c.number() + " là của Chính phủ, văn bản ghi Thủ tướng.", "Resolution " + c.number() + " is the Government's; the letter says Prime Minister.");
      } else if (isLowForItsDay(c)) {
        note(found, "I-24", "number-low-for-its-day", c, c.number() + " có số nhỏ so với ngày ban hành: có thể thuộc dãy số văn bản mật. Không tải nội dung văn bản này lên.", c.number() + " is low for its day: it may belong to the series of secret documents. Do not upload its text.");
      }
    }
  }

  private static boolean isLowForItsDay(Citation c) {
    LocalDate day = c.issuedOn();
    return c.number().matches("\\d{1,2}/QĐ-TTg") && day != null && day.getMonth().compareTo(Month.OCTOBER) >= 0;
  }

  private static void note(List<Finding> found, String code, String rule, Citation c, String vi, String en) {
    found.add(Asking.toKnow(code, rule, "citations/" + c.number(), new Text(vi, en), java.util.Arrays.asList(c.source())));
  }

  /** I-27: a link read in several ways, or one that a reader should not trust. */
  private static void links(LetterReading reading, List<Finding> found) {
    for (LinkReading link : reading.links()) {
      if (link.readings().size() > 1) {
        List<Option> options = new ArrayList<>();
        link.readings().forEach(r -> options.add(Option.of("READING_" + (options.size() + 1), r.url(), r.url())));
        options.add(Option.of("NO_LINK", "Không dùng liên kết này", "Do not use this link").withSuggestion());
        found.add(
            Asking.note(
                "I-27", "link-read-in-several-ways", "links/" + link.id(),
                new Text(
                    "Một liên kết đọc được theo " + link.readings().size() + " cách. Cách nào đúng? Hệ thống không tự mở liên kết.",
                    "One link can be read in " + link.readings().size() + " ways. Which is right? The system never opens links."),
                link.readings().stream().map(LinkReading.Reading::source).toList(),
                options.toArray(Option[]::new)));
      }
    }
  }

  /** I-32: groups, expanded as of the day of issue. */
  private static void groups(LetterReading reading, List<Finding> found) {
    List<UnitMention> groups =
        leads(reading).stream().map(DutyReading::unit).filter(u -> u.kind() == UnitMention.Kind.GROUP).toList();
    if (!groups.isEmpty()) {
      Set<UUID> units = new HashSet<>();
      groups.forEach(g -> units.addAll(g.units()));
      found.add(
          Asking.toKnow(
              "I-32", "groups-expanded", "clauses",
              new Text(
                  "Các nhóm đơn vị được mở thành " + units.size() + " đơn vị theo danh mục tại ngày ban hành; danh sách này được giữ cố định.",
                  "Groups were expanded to " + units.size() + " units as of the day of issue; the list is kept as it is."),
              List.of(groups.getFirst().source())));
    }
  }

  /** I-29: reports without a form. */
  private static void noTemplate(LetterReading reading, List<Finding> found) {
    if (!reading.periods().isEmpty() || reading.series() != null) {
      found.add(
          Asking.toKnow(
              "I-29", "no-report-form", "periods",
              new Text(
                  "Văn bản không kèm mẫu báo cáo: dùng mẫu có sẵn với 20 chỉ tiêu.",
                  "The letter brings no report form: the ready one with 20 indicators is used."),
              List.of()));
    }
  }
}
