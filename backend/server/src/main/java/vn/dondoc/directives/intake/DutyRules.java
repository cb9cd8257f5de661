package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;

/** On whom an item falls: the bodies of its heading, and those its own sentence gives a part. */
final class DutyRules {
  private static final int FIRST_WORDS = 26;

  private final UnitMatcher matcher;
  private final Set<UUID> outside = new LinkedHashSet<>();
  private final Set<UUID> issuers;

  /** @param issuers units that only give: they are no bodies to cooperate with */
  DutyRules(UnitCatalogue catalogue, UnitMatcher matcher, Set<UUID> issuers) {
    this.matcher = matcher;
    this.issuers = issuers;
    catalogue.units().stream().filter(unit -> !unit.hierarchical()).forEach(unit -> outside.add(unit.id()));
  }

  /** The bodies a heading addresses; each leads its own duty. */
  List<DutyReading> ofHeading(SectionRules.Section section) {
    Passage heading = section.heading();
    if (heading == null) {
      return List.of();
    }
    boolean asked = isRequest(heading, 0, 3);
    List<DutyReading> duties = new ArrayList<>();
    for (UnitMention mention : mentions(heading)) {
      duties.add(
          new DutyReading(
              section.label() + "-" + (duties.size() + 1), mention, Part.LEAD, modality(mention, asked), mention.source(),
              "duty.heading"));
    }
    return duties;
  }

  private List<UnitMention> mentions(Passage heading) {
    List<UnitMention> found = new ArrayList<>();
    int covered = 0;
    for (UnitMatcher.Mention mention : matcher.mentions(heading)) {
      found.add(mention.mention());
      covered += mention.afterWord() - mention.firstWord();
    }
    boolean namesABody =
        found.isEmpty()
            && List.of("phong", "so", "ban", "ubnd", "cong", "trung", "chi", "vien", "toa", "uy", "doi", "hoi").stream()
                .anyMatch(first -> !heading.words().isEmpty() && heading.words().getFirst().text().equals(first));
    if (namesABody && heading.words().size() <= 14 && covered == 0) {
      found.add(matcher.unknown(heading, 0, heading.folded().length()));
    }
    return found;
  }

  /** What the item's sentence adds: "giao X chủ trì", "phối hợp với Y". */
  List<DutyReading> embedded(String label, Passage body) {
    List<DutyReading> duties = new ArrayList<>();
    List<Passage.Word> words = body.words();
    for (int at = 0; at < words.size(); at++) {
      if (isGiving(words, at)) {
        boolean asked = Fuzzy.isAt(words, at, "de", "nghi");
        give(label, body, at + (asked ? 2 : 1), asked, duties);
      } else if (Fuzzy.isAt(words, at, "phoi", "hop")) {
        cooperate(label, body, at + 2, duties);
      }
    }
    leadBySentence(label, body, duties);
    return inOrder(label, duties);
  }

  private static List<DutyReading> inOrder(String label, List<DutyReading> duties) {
    List<DutyReading> ordered = new ArrayList<>();
    duties.stream()
        .sorted(Comparator.comparingInt((DutyReading d) -> d.source().fromLine()).thenComparingInt(d -> d.source().fromColumn()))
        .forEach(d -> ordered.add(new DutyReading(label + "-e" + (ordered.size() + 1), d.unit(), d.part(), d.modality(), d.source(), d.rule())));
    return ordered;
  }

  /** "giao" but not "được giao", "giao dịch", "giao thông", "bàn giao". */
  private static boolean isGiving(List<Passage.Word> words, int at) {
    if (Fuzzy.isAt(words, at, "de", "nghi")) {
      return true;
    }
    boolean giving = words.get(at).text().equals("giao");
    boolean other =
        at > 0 && (Fuzzy.isLike(words.get(at - 1).text(), "duoc") || words.get(at - 1).text().equals("ban"))
            || at + 1 < words.size() && Set.of("dich", "thong", "duc", "vien", "tiep").contains(words.get(at + 1).text());
    return giving && !other;
  }

  private void give(String label, Passage body, int word, boolean asked, List<DutyReading> duties) {
    for (UnitMatcher.Mention mention : matcher.enumeration(body, word, 1)) {
      boolean cooperating = isAfter(body, mention.afterWord(), "phoi", "hop") && !isAfter(body, mention.afterWord(), "chu", "tri");
      add(label, mention.mention(), cooperating && !asked ? Part.COOPERATING : Part.LEAD, asked, "duty.given", duties);
    }
  }

  private static boolean isAfter(Passage body, int word, String... phrase) {
    return Fuzzy.isAt(body.words(), word, phrase);
  }

  private void cooperate(String label, Passage body, int word, List<DutyReading> duties) {
    for (UnitMatcher.Mention mention : matcher.enumeration(body, word, 3)) {
      boolean single = mention.mention().kind() == UnitMention.Kind.UNIT || mention.mention().kind() == UnitMention.Kind.AMBIGUOUS;
      if (single && mention.mention().units().stream().noneMatch(issuers::contains)) {
        add(label, mention.mention(), Part.COOPERATING, false, "duty.with", duties);
      }
    }
  }

  /** "Phòng X chủ trì, …" at the beginning, without "giao". */
  private void leadBySentence(String label, Passage body, List<DutyReading> duties) {
    if (!Fuzzy.contains(body, "chu", "tri")) {
      return;
    }
    for (UnitMatcher.Mention mention : matcher.mentions(body)) {
      boolean leads = isAfter(body, mention.afterWord(), "chu", "tri");
      boolean known = duties.stream().anyMatch(d -> d.unit().source().equals(mention.mention().source()));
      if (leads && !known) {
        add(label, mention.mention(), Part.LEAD, false, "duty.leads", duties);
      }
    }
  }

  /** Bodies among the first words of an item that stands under no body: they are its subject. */
  List<DutyReading> subjects(String label, Passage body) {
    List<DutyReading> duties = new ArrayList<>();
    int sent = Fuzzy.find(body.words(), 0, "gui", "ve");
    int end = Math.min(sent < 0 ? FIRST_WORDS : Math.min(sent, FIRST_WORDS), body.words().size());
    for (UnitMatcher.Mention mention : matcher.mentions(body, 0, end)) {
      boolean issuer = mention.mention().units().stream().anyMatch(issuers::contains);
      boolean receiver = mention.firstWord() > 0 && Set.of("ve", "qua", "cho", "voi", "cua").contains(body.words().get(mention.firstWord() - 1).text());
      if (!issuer && !receiver) {
        add(label, mention.mention(), Part.LEAD, isRequest(body, 0, 2), "duty.subject", duties);
      }
    }
    return duties;
  }

  private void add(String label, UnitMention mention, Part part, boolean asked, String rule, List<DutyReading> duties) {
    boolean twice = duties.stream().anyMatch(d -> !mention.units().isEmpty() && d.unit().units().equals(mention.units()));
    if (!twice) {
      String id = label + "-e" + (duties.size() + 1);
      duties.add(new DutyReading(id, mention, part, modality(mention, asked), mention.source(), rule));
    }
  }

  private Modality modality(UnitMention mention, boolean asked) {
    boolean outsider = mention.kind() == UnitMention.Kind.UNIT && outside.containsAll(mention.units());
    return asked || outsider ? Modality.REQUEST : Modality.ORDER;
  }

  private static boolean isRequest(Passage passage, int from, int to) {
    int at = Fuzzy.find(passage.words(), from, "de", "nghi");
    return at >= 0 && at < to;
  }
}
