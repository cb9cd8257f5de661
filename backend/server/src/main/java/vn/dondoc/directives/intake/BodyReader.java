package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;

/** The body of a letter and what is attached to it, section by section. */
final class BodyReader {
  private static final String ATTACHED = "PL";
  private static final List<List<String>> BACKGROUND =
      phrases("muc tieu", "chi tieu", "muc dich", "quan diem", "danh gia", "tinh hinh", "ket qua", "doi tuong", "thoi gian", "dia diem", "yeu cau");
  /** Below these it is told what was: only what is given outright is asked. */
  private static final List<List<String>> FACTS = phrases("danh gia", "tinh hinh", "ket qua", "thuc trang", "dac diem");

  private final UnitCatalogue catalogue;
  private final UnitMatcher matcher;
  private final Set<UUID> issuers;
  private final DueRules due;
  private final ReportRules reports;
  private final Set<String> bodies = new LinkedHashSet<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Citation> preambleCitations = new ArrayList<>();
  private final List<ClauseReading> clauses = new ArrayList<>();
  private DutyRules duties;
  private List<DutyReading> introduced = List.of();

  BodyReader(UnitCatalogue catalogue, UnitMatcher matcher, UnitMention issuer, LocalDate issuedOn, List<UnitMention> addressees) {
    this.catalogue = catalogue;
    this.matcher = matcher;
    this.issuers = issuer == null ? Set.of() : Set.copyOf(issuer.units());
    this.due = new DueRules(issuedOn);
    this.reports = new ReportRules(due);
    addressees.stream().filter(a -> a.units().isEmpty()).forEach(a -> bodies.add(a.text()));
  }

  private static List<List<String>> phrases(String... all) {
    return java.util.Arrays.stream(all).map(words -> List.of(words.split(" "))).toList();
  }

  void read(List<Block> blocks) {
    blocks.stream().takeWhile(b -> !b.opensSection()).forEach(b -> preambleCitations.addAll(CitationRules.in(b.body())));
    blocks.forEach(b -> citations.addAll(CitationRules.in(b.body())));
    List<SectionRules.Section> sections = sections(blocks, "");
    introduced = introduced(blocks);
    sections.forEach(section -> read(section, true));
  }

  /** "Sở X đề nghị UBND các xã, phường thực hiện:" gives what is listed below it to those it names. */
  private List<DutyReading> introduced(List<Block> blocks) {
    return blocks.stream().takeWhile(b -> !b.opensSection()).map(Block::body).filter(b -> b.folded().strip().endsWith(":"))
        .reduce((first, last) -> last)
        .map(last -> duties.embedded("0", last).stream().filter(d -> d.rule().equals("duty.given")).toList())
        .orElse(List.of());
  }

  /** Of an annex only what it asks of somebody counts: the rest are forms and lists. */
  void readAttached(List<Block> blocks) {
    int before = clauses.size();
    introduced = List.of();
    sections(blocks, ATTACHED).forEach(section -> read(section, false));
    clauses.subList(before, clauses.size()).removeIf(c -> c.duties().isEmpty());
  }

  /** Bodies that headings name are known in the rest of the letter, so headings are looked at first. */
  private List<SectionRules.Section> sections(List<Block> blocks, String prefix) {
    duties = new DutyRules(catalogue, matcher.knowing(bodies), issuers);
    List<SectionRules.Section> sections = SectionRules.of(blocks, prefix, this::gives);
    for (SectionRules.Section section : sections) {
      duties.ofHeadings(section).stream().filter(d -> d.unit().units().isEmpty()).forEach(d -> bodies.add(d.unit().text()));
    }
    UnitMatcher knowing = matcher.knowing(bodies);
    duties = new DutyRules(catalogue, knowing, issuers);
    reports.knowing(knowing);
    return sections;
  }

  private boolean gives(Passage body) {
    List<Dates.Found> dates = Dates.in(body);
    return !duties.embedded("", body).isEmpty()
        || !due.in(body, dates, Ranges.in(body, dates)).isEmpty()
        || Fuzzy.contains(body, "bao", "cao") && !SeriesRules.in(body, due).isEmpty();
  }

  private void read(SectionRules.Section section, boolean withReports) {
    List<DutyReading> addressed = duties.ofHeadings(section);
    List<DutyReading> inherited = addressed;
    boolean members = section.headings().stream().anyMatch(Members::areListedUnder);
    boolean facts = section.headings().stream().anyMatch(h -> beginsWith(h, FACTS));
    for (SectionRules.Item item : section.items()) {
      if (members || Members.isOne(item.body())) {
        continue;
      }
      // what names its own leader does not fall on whom the heading above it addresses
      boolean named = item.cells().containsKey(Table.Column.LEAD) || duties.isOfOneAmong(addressed, section.heading(), item.body());
      List<DutyReading> own = new ArrayList<>(named ? List.of() : DutyRules.asks(item.body()) ? requested(addressed) : addressed);
      List<DutyReading> embedded = embedded(item);
      embedded.stream().filter(e -> own.stream().noneMatch(a -> DutyRules.isSame(a.unit(), e.unit()))).forEach(own::add);
      if (own.stream().noneMatch(d -> d.part() == Part.LEAD)) {
        duties.subjects(item.label(), item.body()).stream().filter(s -> own.stream().noneMatch(o -> DutyRules.isSame(o.unit(), s.unit()))).forEach(own::add);
      }
      if (facts) {
        own.removeIf(d -> !d.rule().equals("duty.given"));
      }
      boolean reporting = ReportRules.word(item.body()) >= 0;
      if (own.isEmpty() && addressed.isEmpty() && Bodies.isDoing(item.body())) {
        own.addAll(introduced);
      }
      if (own.isEmpty() && reporting && !namesItsOwn(item.body())) {
        own.addAll(inherited);
      }
      boolean bySubject = !own.isEmpty() && own.stream().allMatch(d -> d.rule().equals("duty.subject"));
      inherited = addressed.isEmpty() && bySubject ? own : inherited;
      clause(section, item, own, withReports);
    }
  }

  private static List<DutyReading> requested(List<DutyReading> duties) {
    return duties.stream().map(d -> new DutyReading(d.id(), d.unit(), d.part(), Modality.REQUEST, d.source(), d.rule())).toList();
  }

  /** "Giáo viên chủ nhiệm: …": the item says itself on whom it falls, though no rule knows who that is. */
  private static boolean namesItsOwn(Passage body) {
    int colon = body.folded().indexOf(':');
    return colon > 0 && body.firstWordFrom(colon) < 8 && !Fuzzy.says(body.cut(0, colon), "bao", "cao");
  }

  private List<DutyReading> embedded(SectionRules.Item item) {
    List<DutyReading> found = new ArrayList<>(duties.ofCells(item.label(), item.cells()));
    if (item.isRow()) {
      return found;
    }
    duties.embedded(item.label(), item.body()).stream().filter(e -> found.stream().noneMatch(d -> DutyRules.isSame(d.unit(), e.unit()))).forEach(found::add);
    for (Passage part : item.parts()) {
      for (DutyReading more : duties.embedded(item.label() + "-p" + (item.parts().indexOf(part) + 1), part)) {
        if (found.stream().noneMatch(d -> DutyRules.isSame(d.unit(), more.unit()))) {
          found.add(more);
        }
      }
    }
    return found;
  }

  private void clause(SectionRules.Section section, SectionRules.Item item, List<DutyReading> own, boolean withReports) {
    boolean reporting = withReports && ReportRules.word(item.body()) >= 0;
    Passage body = item.body();
    Passage heading = section.heading();
    boolean collected = !item.isRow() && withReports && reports.collect(item, isOfSeveral(own));
    DueReading limit = collected && item.parts().isEmpty() ? null : dueOf(section, item, collected);
    boolean campaign = reports.windows(body, reporting && item.parts().isEmpty() && collected);
    if (reporting) {
      boolean recurring = collected && !SeriesRules.in(body, due).isEmpty();
      if (heading != null && ReportRules.word(heading) >= 0) {
        reports.receivers(heading, recurring);
      }
      if (collected || limit == null) { // what one unit reports by its own deadline says nothing of the others' reports
        reports.receivers(body, recurring);
      }
      item.parts().forEach(part -> reports.receivers(part, false));
      reports.consolidator(body, own);
    }
    boolean useful = !own.isEmpty() || limit != null && !isBackground(section) || collected || heading != null && isDuty(section);
    if (useful) {
      clauses.add(
          new ClauseReading(
              item.label(), section.number(), heading == null ? null : heading.oneLine(), body.oneLine(), body.whole(), nature(item, limit, campaign), List.copyOf(own), limit,
              own.isEmpty() ? Certainty.UNCERTAIN : Certainty.CERTAIN, heading == null ? "clause.item" : "clause.under-heading"));
    }
  }

  /** Also what falls on nobody by name: "chế độ báo cáo" holds for everybody. */
  private static boolean isOfSeveral(List<DutyReading> own) {
    List<DutyReading> leads = own.stream().filter(d -> d.part() == Part.LEAD).toList();
    return leads.isEmpty() || leads.size() > 2 || leads.stream().anyMatch(d -> d.unit().kind() == UnitMention.Kind.GROUP);
  }

  private DueReading dueOf(SectionRules.Section section, SectionRules.Item item, boolean collected) {
    DueReading said = new ItemDue(due).of(item, collected);
    boolean event = said == null && !isBackground(section);
    return event ? new ItemDue(due).ofEvent(item.body(), section.heading() != null && duties.ofHeadings(section).isEmpty()) : said;
  }

  /** "Chỉ tiêu", "Đánh giá chung": what it says of a day is a goal or a fact, and nobody's deadline. */
  private static boolean isBackground(SectionRules.Section section) {
    return section.headings().stream().anyMatch(h -> beginsWith(h, BACKGROUND));
  }

  private static boolean beginsWith(Passage heading, List<List<String>> openings) {
    int about = Fuzzy.isNearlyAt(heading.words(), 0, List.of("ve")) ? 1 : 0;
    return openings.stream().anyMatch(o -> Fuzzy.isNearlyAt(heading.words(), about, o));
  }

  /** A section under a heading that names a body, known or not. */
  private boolean isDuty(SectionRules.Section section) {
    return !duties.ofHeadings(section).isEmpty() || Fuzzy.contains(section.heading(), "bao", "cao") || Fuzzy.contains(section.heading(), "thuc", "hien");
  }

  private Nature nature(SectionRules.Item item, DueReading limit, boolean campaign) {
    if (limit != null) {
      return limit.date() == null ? Nature.PERIODIC : Nature.ONE_OFF;
    }
    if (!SeriesRules.in(item.body(), due).isEmpty()) {
      return Nature.PERIODIC;
    }
    return campaign ? Nature.CAMPAIGN : Nature.CONTINUOUS;
  }

  List<Citation> citations() {
    return CitationRules.distinct(citations);
  }

  List<Citation> preambleCitations() {
    return preambleCitations;
  }

  List<ClauseReading> clauses() {
    return clauses;
  }

  List<PeriodReading> periods() {
    return reports.periods();
  }

  CampaignReading campaign() {
    return reports.campaign();
  }

  List<SeriesReading> series() {
    return reports.series();
  }

  List<UnitMention> receivers() {
    return reports.receivers();
  }

  UnitMention consolidator() {
    return reports.consolidator();
  }
}
