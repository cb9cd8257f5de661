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
  private static final Set<String> FOR = Set.of("nhiem", "vu", "cho", "trach");

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
  List<DutyReading> ofHeadings(SectionRules.Section section) {
    return section.headings().reversed().stream().map(h -> ofHeading(section, h)).filter(d -> !d.isEmpty()).findFirst().orElse(List.of());
  }

  private List<DutyReading> ofHeading(SectionRules.Section section, Passage heading) {
    boolean asked = isRequest(heading, 0, 3);
    List<DutyReading> duties = new ArrayList<>();
    for (UnitMention mention : new HeadingRules(matcher).bodies(section, heading)) {
      duties.add(
          new DutyReading(
              section.label() + "-" + (duties.size() + 1), mention, Part.LEAD, modality(mention, asked), mention.source(),
              "duty.heading"));
    }
    return duties;
  }

  /** What the item's sentence adds: "giao X chủ trì", "phối hợp với Y", "X có trách nhiệm". */
  List<DutyReading> embedded(String label, Passage body) {
    List<DutyReading> duties = new ArrayList<>();
    List<Passage.Word> words = body.words();
    helpers(label, body, duties);
    for (int at = 0; at < words.size(); at++) {
      int given = givingWords(words, at);
      if (given > 0) {
        boolean asked = Fuzzy.isAt(words, at, "de", "nghi");
        give(label, body, at + given, asked, given == 1 || words.get(at).text().equals("phan"), duties);
      } else if (Fuzzy.isAt(words, at, "phoi", "hop")) {
        cooperate(label, body, at + 2, duties);
      } else if (Fuzzy.isAt(words, at, "chu", "tri", "cung")) {
        cooperate(label, body, at + 3, duties);
      } else if (isLeadLabel(body, at)) {
        matcher.enumeration(body, at + 2, 0).forEach(m -> add(label, m.mention(), Part.LEAD, false, "duty.label", duties));
      } else if (isStart(body, at)) {
        leadAtStart(label, body, at, duties);
      }
    }
    leadBySentence(label, body, duties);
    return inOrder(label, duties);
  }

  /** "Đơn vị chủ trì: X", "Cơ quan thực hiện: X" within a sentence. */
  private static boolean isLeadLabel(Passage body, int word) {
    List<Passage.Word> words = body.words();
    boolean doing = Fuzzy.isAt(words, word, "thuc", "hien") && (Fuzzy.isAt(words, word - 2, "don", "vi") || Fuzzy.isAt(words, word - 2, "co", "quan"));
    boolean leading = doing || Fuzzy.isAt(words, word, "chu", "tri");
    int after = leading ? words.get(word + 1).to() : 0;
    int end = leading && word + 2 < words.size() ? words.get(word + 2).from() : after;
    return body.folded().substring(after, end).strip().startsWith(":");
  }

  /** Where a sentence or one of its parts begins; the point of "TP." or "1." ends none. */
  private static boolean isStart(Passage body, int word) {
    if (word == 0) {
      return true;
    }
    String between = body.folded().substring(body.words().get(word - 1).to(), body.words().get(word).from());
    return between.indexOf(';') >= 0 || between.indexOf('.') >= 0 && between.length() > 1 && (body.words().get(word - 1).text().length() > 2 || between.indexOf('.') > 0);
  }

  private boolean isIssuer(UnitMention mention) {
    return mention.kind() == UnitMention.Kind.UNIT && issuers.containsAll(mention.units());
  }

  /** "Phòng X đối chiếu …": who stands at the head of a sentence does what it says. */
  private void leadAtStart(String label, Passage body, int word, List<DutyReading> duties) {
    List<UnitMatcher.Mention> said = behindTitles(body, word, 4, 0);
    int several = said.isEmpty() ? Bodies.pluralEnd(body, word) : -1;
    List<UnitMatcher.Mention> named = several > 0 ? List.of(matcher.unknown(body, word, several)) : said;
    boolean only = !named.isEmpty() && named.getLast().afterWord() >= body.words().size();
    boolean sentence = !named.isEmpty() && body.words().size() - named.getLast().afterWord() > 1;
    if (!only && sentence) {
      named.stream()
          .filter(m -> !isIssuer(m.mention()))
          .forEach(m -> add(label, m.mention(), Part.LEAD, false, "duty.subject", duties));
    }
  }

  /** Under "các phòng, ban" a line that begins with one of them falls on that one alone; under "các đơn vị như sau" on whom it names. */
  boolean isOfOneAmong(List<DutyReading> addressed, Passage heading, Passage body) {
    List<DutyReading> first = new ArrayList<>();
    leadAtStart("", body, 0, first);
    boolean introduced = heading != null && Fuzzy.isAt(heading.words(), heading.words().size() - 2, "nhu", "sau");
    return !addressed.isEmpty() && !first.isEmpty() && first.stream().allMatch(d -> d.unit().kind() == UnitMention.Kind.UNIT && (introduced || isOfGroup(addressed, d.unit())));
  }

  private static boolean isOfGroup(List<DutyReading> addressed, UnitMention unit) {
    return addressed.stream().anyMatch(a -> a.unit().kind() == UnitMention.Kind.GROUP && a.unit().units().containsAll(unit.units()));
  }

  private static List<DutyReading> inOrder(String label, List<DutyReading> duties) {
    List<DutyReading> ordered = new ArrayList<>();
    duties.stream()
        .sorted(Comparator.comparingInt((DutyReading d) -> d.source().fromLine()).thenComparingInt(d -> d.source().fromColumn()))
        .forEach(d -> ordered.add(new DutyReading(label + "-e" + (ordered.size() + 1), d.unit(), d.part(), d.modality(), d.source(), d.rule())));
    return ordered;
  }

  /** How many words give what follows to somebody; "giao" but not "được giao", "giao dịch", "giao thông", "bàn giao". */
  private static int givingWords(List<Passage.Word> words, int at) {
    if (Fuzzy.isAt(words, at, "de", "nghi") || Fuzzy.isAt(words, at, "yeu", "cau") && !(at > 0 && words.get(at - 1).text().equals("theo"))) {
      return 2;
    }
    boolean giving = words.get(at).text().equals("giao") || at == 0 && Fuzzy.isNearlyAt(words, 0, List.of("giao")) || Fuzzy.isAt(words, at, "phan", "cong");
    boolean other =
        at > 0 && (Fuzzy.isLike(words.get(at - 1).text(), "duoc") || words.get(at - 1).text().equals("ban"))
            || at + 1 < words.size() && Set.of("dich", "thong", "duc", "vien", "tiep", "lu", "nop", "nhan").contains(words.get(at + 1).text());
    return !giving || other ? 0 : Fuzzy.isNearlyAt(words, at, List.of("giao")) ? 1 : 2;
  }

  /** @param ordered "giao", which an issuer also says to itself */
  private void give(String label, Passage body, int word, boolean asked, boolean ordered, List<DutyReading> duties) {
    for (UnitMatcher.Mention mention : behindTitles(body, word, 5, 1)) {
      boolean cooperating = isAfter(body, mention.afterWord(), "phoi", "hop") && !isAfter(body, mention.afterWord(), "chu", "tri");
      if (ordered || !isIssuer(mention.mention())) {
        add(label, mention.mention(), cooperating && !asked && !duties.isEmpty() ? Part.COOPERATING : Part.LEAD, asked, "duty.given", duties);
      }
    }
  }

  /** "Giám đốc Sở X, Chủ tịch UBND Y": the bodies of the persons that are named by their titles. */
  private List<UnitMatcher.Mention> behindTitles(Passage body, int word, int most, int slack) {
    List<UnitMatcher.Mention> named = matcher.enumeration(body, word, 0);
    for (int at = word; named.isEmpty() && at < body.words().size() && at < word + most && !Fuzzy.isAt(body.words(), at, "chi", "dao"); at++) {
      if (!Titles.isOne(body.words().get(at)) && !FOR.contains(body.words().get(at).text())) {
        return matcher.enumeration(body, at, slack);
      }
      named = matcher.enumeration(body, at + 1, 0);
    }
    return named;
  }

  private static boolean isAfter(Passage body, int word, String... phrase) {
    return Fuzzy.isAt(body.words(), word, phrase);
  }

  private void cooperate(String label, Passage body, int word, List<DutyReading> duties) {
    for (UnitMatcher.Mention mention : matcher.enumeration(body, word, 3)) {
      boolean vague = mention.mention().kind() == UnitMention.Kind.GROUP && isVague(body, mention.afterWord());
      if (!vague && !isIssuer(mention.mention())) {
        add(label, mention.mention(), Part.COOPERATING, false, "duty.with", duties);
      }
    }
  }

  /** "(X chủ trì; Y, Z phối hợp)": who stands before "phối hợp" where nobody stands behind it. */
  private void helpers(String label, Passage body, List<DutyReading> duties) {
    if (!Fuzzy.contains(body, "chu", "tri") || !Fuzzy.contains(body, "phoi", "hop")) {
      return;
    }
    List<UnitMatcher.Mention> named = matcher.mentions(body);
    int next = -1;
    for (UnitMatcher.Mention mention : named.reversed()) {
      boolean ends = isAfter(body, mention.afterWord(), "phoi", "hop") && endsPart(body, mention.afterWord() + 1);
      boolean joined = mention.afterWord() == next && UnitMatcher.isJoined(body, next, ",");
      next = ends || joined ? mention.firstWord() : -1;
      if (next >= 0) {
        add(label, mention.mention(), Part.COOPERATING, false, "duty.helps", duties);
      }
    }
  }

  /** Whether a sign or the end follows a word. */
  private static boolean endsPart(Passage body, int word) {
    int end = word + 1 < body.words().size() ? body.words().get(word + 1).from() : body.folded().length();
    String behind = body.folded().substring(body.words().get(word).to(), end).strip();
    return behind.isEmpty() ? word + 1 == body.words().size() : ",;.)".indexOf(behind.charAt(0)) >= 0;
  }

  /** "với các cơ quan, đơn vị liên quan" names nobody. */
  private static boolean isVague(Passage body, int word) {
    return List.of("lien quan", "co lien quan", "chuc nang", "khac").stream().anyMatch(w -> Fuzzy.isAt(body.words(), word, w.split(" ")));
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
    for (UnitMatcher.Mention mention : matcher.mentions(body).stream().filter(m -> m.firstWord() < end).toList()) {
      boolean object = mention.firstWord() > 0 && !isSubject(body, mention.firstWord());
      if (!isIssuer(mention.mention()) && !object) {
        add(label, mention.mention(), Part.LEAD, isRequest(body, 0, 2), "duty.subject", duties);
      }
    }
    return duties;
  }

  /** Behind a sign, "và" or a title, not behind a word that makes the body its object. */
  private static boolean isSubject(Passage body, int word) {
    String before = body.words().get(word - 1).text();
    String between = body.folded().substring(body.words().get(word - 1).to(), body.words().get(word).from());
    return !between.isBlank() || before.equals("va") || Titles.ALL.contains(before);
  }

  /** Rows of a table: who leads, who helps. */
  List<DutyReading> ofCells(String label, java.util.Map<Table.Column, Passage> cells) {
    List<DutyReading> duties = new ArrayList<>();
    Passage lead = cells.get(Table.Column.LEAD);
    Passage with = cells.get(Table.Column.WITH);
    if (lead != null) {
      matcher.listed(lead).forEach(m -> add(label, m.mention(), Part.LEAD, false, "duty.cell", duties));
      if (duties.isEmpty()) {
        lead.parts(';').stream().filter(name -> name.words().size() > 1).forEach(name -> add(label, matcher.unknown(name, 0, name.words().size()).mention(), Part.LEAD, false, "duty.cell", duties));
      }
    }
    if (with != null) {
      matcher.listed(with).forEach(m -> add(label, m.mention(), Part.COOPERATING, false, "duty.cell", duties));
    }
    return duties;
  }

  private void add(String label, UnitMention mention, Part part, boolean asked, String rule, List<DutyReading> duties) {
    boolean twice = duties.stream().anyMatch(d -> isSame(d.unit(), mention));
    if (!twice) {
      String id = label + "-e" + (duties.size() + 1);
      duties.add(new DutyReading(id, mention, part, modality(mention, asked), mention.source(), rule));
    }
  }

  static boolean isSame(UnitMention one, UnitMention two) {
    return one.units().isEmpty() && two.units().isEmpty() ? isSpelledAlike(one.text(), two.text()) : one.units().equals(two.units());
  }

  private static boolean isSpelledAlike(String one, String two) {
    List<Passage.Word> words = Passage.of(one).words();
    List<Passage.Word> others = Passage.of(two).words();
    return words.size() == others.size() && java.util.stream.IntStream.range(0, words.size()).allMatch(i -> Fuzzy.isSaid(words.get(i), others.get(i).text()));
  }

  private Modality modality(UnitMention mention, boolean asked) {
    boolean outsider = mention.kind() == UnitMention.Kind.UNIT && outside.containsAll(mention.units());
    return asked || outsider ? Modality.REQUEST : Modality.ORDER;
  }

  /** Whether a piece asks first of all: "đề nghị cung cấp …" under the name of whom it asks. */
  static boolean asks(Passage body) {
    return isRequest(body, 0, 1);
  }

  private static boolean isRequest(Passage passage, int from, int to) {
    int at = Fuzzy.find(passage.words(), from, "de", "nghi");
    return at >= 0 && at < to;
  }
}
