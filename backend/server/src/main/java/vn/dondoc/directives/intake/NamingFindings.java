package vn.dondoc.directives.intake;

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
  private static final int MOST_COMPARED = 200;

  private NamingFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    notAddressed(reading, found);
    requests(reading, found);
    sameDutyTwice(reading, found);
    links(reading, found);
    groups(reading, found);
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
    List<ClauseReading> clauses = reading.clauses().stream().limit(MOST_COMPARED).toList();
    List<Set<String>> runs = clauses.stream().map(c -> runs(c.text())).toList();
    for (int i = 0; i < clauses.size(); i++) {
      for (int j = i + 1; j < clauses.size(); j++) {
        ClauseReading one = clauses.get(i);
        ClauseReading two = clauses.get(j);
        if (one.section() != two.section() && likeness(runs.get(i), runs.get(j)) > ALIKE) {
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
  private static double likeness(Set<String> first, Set<String> second) {
    if (first.size() < 12 || second.size() < 12) {
      return 0;
    }
    long common = first.stream().filter(second::contains).count();
    return (double) common / Math.min(first.size(), second.size());
  }

  private static Set<String> runs(String text) {
    String[] words = Passage.fold(text.length() > 4000 ? text.substring(0, 4000) : text).split("[^a-z0-9]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return runs;
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
}
