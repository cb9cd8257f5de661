package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.language.Text;

/** Bodies under two names, in two groups, unknown to the catalogue, or given the same channel. */
final class BodyFindings {
  private static final Map<String, String> ABBREVIATIONS =
      Map.of("ttdt", "thong tin dien tu", "tp", "thanh pho", "ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan", "mttq", "mat tran to quoc", "vksnd", "vien kiem sat nhan dan", "tand", "toa an nhan dan");
  private static final List<String[]> CHANNELS = List.of("trang thong tin dien tu".split(" "), "cong thong tin dien tu".split(" "));
  private static final List<String[]> KEEPING = List.of("cap nhat".split(" "), "dang tai".split(" "), "chuyen trang".split(" "), "chuyen muc".split(" "));

  private BodyFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    twoNames(reading, found);
    overlappingGroups(reading, found);
    unknown(reading, found);
    sameChannel(reading, found);
    return found;
  }

  private static Stream<UnitMention> mentions(LetterReading reading) {
    return Stream.concat(reading.addressees().stream(), reading.clauses().stream().flatMap(c -> c.duties().stream()).map(DutyReading::unit));
  }

  /** I-15: one unit under names that differ in a word, such as "Cổng" and "Trang thông tin điện tử". */
  private static void twoNames(LetterReading reading, List<Finding> found) {
    Map<UUID, UnitMention> first = new LinkedHashMap<>();
    List<UUID> told = new ArrayList<>();
    mentions(reading).filter(m -> m.kind() == UnitMention.Kind.UNIT).forEach(
        m -> {
          UUID unit = m.units().getFirst();
          UnitMention other = first.putIfAbsent(unit, m);
          if (other != null && !other.text().equals(m.text()) && !told.contains(unit) && differInOneWord(other.text(), m.text())) {
            told.add(unit);
            found.add(
                Asking.toKnow(
                    "I-15", "one-body-two-names", "addressees",
                    new Text("“" + line(other.text()) + "” và “" + line(m.text()) + "” được hiểu là cùng một đơn vị.", "“" + line(other.text()) + "” and “" + line(m.text()) + "” are taken as one unit."),
                    Arrays.asList(other.source(), m.source())));
          }
        });
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static boolean differInOneWord(String one, String two) {
    String[] first = expanded(one);
    String[] second = expanded(two);
    int different = 0;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      boolean same = Fuzzy.isLike(first[i], second[i]) || Fuzzy.isLike(second[i], first[i]);
      different += same ? 0 : 1;
    }
    return first.length == second.length && first.length > 2 && different == 1;
  }

  private static String[] expanded(String name) {
    String folded = Passage.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
    return String.join(" ", Arrays.stream(folded.split(" ")).map(w -> ABBREVIATIONS.getOrDefault(w, w)).toList()).split(" ");
  }

  /** I-16: two groups of "Kính gửi" that hold the same units. */
  private static void overlappingGroups(LetterReading reading, List<Finding> found) {
    List<UnitMention> groups = reading.addressees().stream().filter(a -> a.kind() == UnitMention.Kind.GROUP).toList();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        UnitMention one = groups.get(i);
        UnitMention two = groups.get(j);
        if (!one.group().equals(two.group()) && !Collections.disjoint(one.units(), two.units())) {
          found.add(
              Asking.toKnow(
                  "I-16", "groups-overlap", "addressees",
                  new Text("“" + line(one.text()) + "” và “" + line(two.text()) + "” có đơn vị trùng nhau: mỗi đơn vị chỉ tính một lần.", "“" + line(one.text()) + "” and “" + line(two.text()) + "” share units: each counts once."),
                  Arrays.asList(one.source(), two.source())));
        }
      }
    }
  }

  /** I-21: bodies with a part in a duty that the catalogue of that day does not have. */
  private static void unknown(LetterReading reading, List<Finding> found) {
    Map<String, Source> names = new LinkedHashMap<>();
    reading.clauses().stream().flatMap(c -> c.duties().stream()).map(DutyReading::unit)
        .filter(u -> u.kind() == UnitMention.Kind.UNKNOWN).forEach(u -> names.putIfAbsent(line(u.text()), u.source()));
    if (!names.isEmpty()) {
      String all = String.join("; ", names.keySet());
      String shown = all.length() > 250 ? all.substring(0, 250) + "…" : all;
      found.add(
          Asking.toKnow(
              "I-21", "body-not-in-catalogue", "clauses",
              new Text("Không có trong danh mục đơn vị tại ngày ban hành: " + shown + ".", "Not in the catalogue of units on the day of issue: " + shown + "."),
              List.copyOf(names.values())));
    }
  }

  /** I-20: two leads that keep the same website. */
  private static void sameChannel(LetterReading reading, List<Finding> found) {
    List<ClauseReading> keeping = reading.clauses().stream().filter(BodyFindings::keepsChannel).toList();
    for (int i = 1; i < keeping.size(); i++) {
      ClauseReading one = keeping.getFirst();
      ClauseReading two = keeping.get(i);
      if (one.section() != two.section() && Collections.disjoint(leads(one), leads(two))) {
        found.add(
            Asking.toKnow(
                "I-20", "same-channel-twice", "clauses/" + one.label() + "," + two.label(),
                new Text("Mục " + one.label() + " và mục " + two.label() + " cùng giao việc trên trang (cổng) thông tin điện tử cho hai đơn vị.", "Clauses " + one.label() + " and " + two.label() + " give work on the website to two units."),
                Arrays.asList(one.source(), two.source())));
        return;
      }
    }
  }

  private static boolean keepsChannel(ClauseReading clause) {
    Passage all = Passage.of((clause.heading() == null ? "" : clause.heading() + ": ") + clause.text());
    return !leads(clause).isEmpty() && CHANNELS.stream().anyMatch(c -> Fuzzy.contains(all, c)) && KEEPING.stream().anyMatch(k -> Fuzzy.contains(all, k));
  }

  private static List<UUID> leads(ClauseReading clause) {
    return clause.duties().stream().filter(d -> d.part() == Part.LEAD).flatMap(d -> d.unit().units().stream()).toList();
  }
}
