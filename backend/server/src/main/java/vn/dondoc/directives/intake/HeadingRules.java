package vn.dondoc.directives.intake;

import java.util.List;
import java.util.Set;

/** Whom a heading names: the bodies it holds, or what it says in full where each section is somebody's. */
record HeadingRules(UnitMatcher matcher) {
  private static final List<List<String>> DUTIES_OF = List.of(List.of("nhiem", "vu"), List.of("trach", "nhiem"), List.of("doi", "voi"), List.of("ve", "phia"), List.of("phan", "cong"));
  /** Headings below which each section is somebody's. */
  private static final List<List<String>> SHARED_OUT = List.of(List.of("phan", "cong"), List.of("to", "chuc", "thuc", "hien"), List.of("trach", "nhiem"));
  private static final int LONGEST_NAME = 7;
  private static final Set<String> OF = Set.of("cua", "voi", "phia", "cho");

  List<UnitMention> bodies(SectionRules.Section section, Passage heading) {
    List<UnitMention> named = mentions(behindDuty(heading));
    return named.isEmpty() && isOnlyName(section, heading) ? List.of(matcher.unknown(heading, 0, heading.words().size()).mention()) : named;
  }

  /** "Giáo viên chủ nhiệm: tuyên truyền …" below "Phân công": who does what, though no rule knows what such a body is called. */
  private static boolean isOnlyName(SectionRules.Section section, Passage heading) {
    boolean below = section.headings().size() > 1 && section.headings().getLast() == heading && SHARED_OUT.stream().anyMatch(s -> Fuzzy.isNearlyAt(section.headings().get(section.headings().size() - 2).words(), 0, s));
    return below && heading.words().size() <= LONGEST_NAME && Bodies.isDoing(section.items().getFirst().body()) && !Bodies.isMatter(heading);
  }

  /** "Nhiệm vụ, quyền hạn của X", "Trách nhiệm của X", "Đối với X": X. */
  private static Passage behindDuty(Passage heading) {
    List<Passage.Word> words = heading.words();
    boolean ofSomebody = DUTIES_OF.stream().anyMatch(d -> Fuzzy.isNearlyAt(words, 0, d));
    for (int at = 1; ofSomebody && at < Math.min(words.size() - 1, 7); at++) {
      if (OF.contains(words.get(at).text())) {
        return heading.from(words.get(at + 1).from());
      }
    }
    return heading;
  }

  private List<UnitMention> mentions(Passage heading) {
    int report = Fuzzy.find(heading.words(), 0, "bao", "cao");
    boolean receiver = report == 0 || report > 0 && Fuzzy.find(heading.words(), report, "ve") > 0; // "Báo cáo kết quả về X:" names who gets it
    return receiver || Bodies.isTopic(heading) ? List.of() : matcher.listed(heading).stream().map(UnitMatcher.Mention::mention).toList();
  }
}
