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
import vn.dondoc.shared.time.Boundary;

/** The body of a letter and what is attached to it, section by section. */
final class BodyReader {
  private static final String ATTACHED = "PL";
  private static final List<List<String>> BACKGROUND =
      java.util.stream.Stream.of("muc tieu", "chi tieu", "muc dich", "quan diem", "danh gia", "tinh hinh", "ket qua", "doi tuong", "thoi gian", "dia diem", "yeu cau")
          .map(words -> List.of(words.split(" ")))
          .toList();

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

  BodyReader(UnitCatalogue catalogue, UnitMatcher matcher, UnitMention issuer, LocalDate issuedOn, List<UnitMention> addressees) {
    this.catalogue = catalogue;
    this.matcher = matcher;
    this.issuers = issuer == null ? Set.of() : Set.copyOf(issuer.units());
    this.due = new DueRules(issuedOn);
    this.reports = new ReportRules(due);
    addressees.stream().filter(a -> a.units().isEmpty()).forEach(a -> bodies.add(a.text()));
  }

  void read(List<Block> blocks) {
    blocks.stream().takeWhile(b -> !b.opensSection()).forEach(b -> preambleCitations.addAll(CitationRules.in(b.body())));
    blocks.forEach(b -> citations.addAll(CitationRules.in(b.body())));
    sections(blocks, "").forEach(section -> read(section, true));
  }

  /** Of an annex only what it asks of somebody counts: the rest are forms and lists. */
  void readAttached(List<Block> blocks) {
    int before = clauses.size();
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
        || Fuzzy.contains(body, "bao", "cao") && PeriodRules.series(body, null, due) != null;
  }

  private void read(SectionRules.Section section, boolean withReports) {
    List<DutyReading> addressed = duties.ofHeadings(section);
    List<DutyReading> inherited = addressed;
    boolean members = section.headings().stream().anyMatch(Members::areListedUnder);
    for (SectionRules.Item item : section.items()) {
      if (members || Members.isOne(item.body())) {
        continue;
      }
      List<DutyReading> own = new ArrayList<>(addressed);
      List<DutyReading> embedded = embedded(item);
      embedded.stream().filter(e -> addressed.stream().noneMatch(a -> DutyRules.isSame(a.unit(), e.unit()))).forEach(own::add);
      if (own.stream().noneMatch(d -> d.part() == Part.LEAD)) {
        duties.subjects(item.label(), item.body()).stream().filter(s -> own.stream().noneMatch(o -> DutyRules.isSame(o.unit(), s.unit()))).forEach(own::add);
      }
      boolean reporting = Fuzzy.contains(item.body(), "bao", "cao");
      if (own.isEmpty() && reporting && !namesItsOwn(item.body())) {
        own.addAll(inherited);
      }
      boolean bySubject = !own.isEmpty() && own.stream().allMatch(d -> d.rule().equals("duty.subject"));
      inherited = addressed.isEmpty() && bySubject ? own : inherited;
      clause(section, item, own, withReports);
    }
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
    boolean reporting = withReports && Fuzzy.contains(item.body(), "bao", "cao");
    Passage body = item.body();
    Passage heading = section.heading();
    boolean collected = !item.isRow() && withReports && reports.collect(item, isOfSeveral(own));
    DueReading limit = collected && item.parts().isEmpty() ? null : dueOf(item, collected);
    boolean campaign = reports.windows(body, reporting && item.parts().isEmpty() && collected);
    if (reporting) {
      reports.receivers(body);
      item.parts().forEach(reports::receivers);
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

  private static boolean isOfSeveral(List<DutyReading> own) {
    List<DutyReading> leads = own.stream().filter(d -> d.part() == Part.LEAD).toList();
    return leads.size() > 1 || leads.stream().anyMatch(d -> d.unit().kind() == UnitMention.Kind.GROUP);
  }

  private DueReading dueOf(SectionRules.Item item, boolean collected) {
    for (Table.Column column : List.of(Table.Column.DUE_BEFORE, Table.Column.DUE)) {
      Passage cell = item.cells().get(column);
      if (cell != null) {
        return due.ofCell(cell, column == Table.Column.DUE ? Boundary.BY : Boundary.BEFORE);
      }
    }
    List<Passage> pieces = new ArrayList<>(List.of(item.body()));
    if (!collected) {
      pieces.addAll(item.parts());
    }
    for (Passage piece : pieces) {
      List<Dates.Found> dates = Dates.in(piece);
      boolean recurring = PeriodRules.isRecurring(piece, dates);
      List<DueRules.Found> found = due.in(piece, dates, Ranges.in(piece, dates));
      DueReading first = found.stream().map(f -> recurring ? f.due() : due.once(f.due())).filter(d -> d.date() != null).findFirst().orElse(null);
      DueReading limit = first == null && !collected ? due.monthly(piece) : first;
      if (limit != null) {
        return limit;
      }
    }
    return null;
  }

  /** "Chỉ tiêu", "Đánh giá chung": what it says of a day is a goal or a fact, and nobody's deadline. */
  private static boolean isBackground(SectionRules.Section section) {
    return section.headings().stream().anyMatch(h -> BACKGROUND.stream().anyMatch(b -> Fuzzy.isNearlyAt(h.words(), 0, b)));
  }

  /** A section under a heading that names a body, known or not. */
  private boolean isDuty(SectionRules.Section section) {
    return !duties.ofHeadings(section).isEmpty() || Fuzzy.contains(section.heading(), "bao", "cao") || Fuzzy.contains(section.heading(), "thuc", "hien");
  }

  private Nature nature(SectionRules.Item item, DueReading limit, boolean campaign) {
    if (limit != null) {
      return limit.date() == null ? Nature.PERIODIC : Nature.ONE_OFF;
    }
    if (PeriodRules.series(item.body(), null, due) != null) {
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

  SeriesReading series() {
    return reports.series();
  }

  List<UnitMention> receivers() {
    return reports.receivers();
  }

  UnitMention consolidator() {
    return reports.consolidator();
  }
}
