package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;

/** Reads an official letter: rules over a folded text with the way back to the raw one. No rule knows a letter. */
public final class LetterReader {
  private static final int MOST_CHARACTERS = 1_000_000;
  private final UnitCatalogue catalogue;
  private final UnitMatcher matcher;

  public LetterReader(UnitCatalogue catalogue) {
    this.catalogue = catalogue;
    this.matcher = new UnitMatcher(catalogue);
  }

  /** The letter's own date, which decides whose names it may use. */
  public static Optional<LocalDate> issueDate(String rawText) throws UnreadableLetter {
    Letter letter = accepted(rawText);
    return Optional.ofNullable(new HeadRules(letter, Layout.of(letter)).issuedOn().value());
  }

  public LetterReading read(String rawText) throws UnreadableLetter {
    Letter letter = accepted(rawText);
    Layout layout = Layout.of(letter);
    HeadRules head = new HeadRules(letter, layout);
    Field<String> number = head.number();
    if (number.value() == null) {
      throw new UnreadableLetter(UnreadableLetter.Reason.NO_NUMBER);
    }
    Field<LocalDate> issuedOn = head.issuedOn();
    Field<String> place = head.place();
    UnitMention issuer = head.issuer(catalogue, matcher, number, place);
    Body body = new Body(Blocks.of(letter, layout.body(), layout.tail()), issuer, issuedOn.value());
    LetterReading read =
        new LetterReading(
            number, issuedOn, head.kind(number), issuerName(issuer), issuer, place, head.subject(), Field.missing("signer.by-hand"),
            CitationRules.parent(body.preambleCitations, issuedOn.value()), body.citations(), addressees(letter, layout),
            body.clauses, body.campaign(), body.periods(), body.series, body.receivers, body.consolidator,
            LinkRules.in(letter), List.of());
    return new LetterReading(
        read.number(), read.issuedOn(), read.kind(), read.issuer(), read.issuerUnit(), read.place(), read.subject(), read.signer(),
        read.parent(), read.citations(), read.addressees(), read.clauses(), read.campaign(), read.periods(), read.series(),
        read.receivers(), read.consolidator(), read.links(), Findings.of(read));
  }

  private static Letter accepted(String rawText) throws UnreadableLetter {
    if (rawText == null || rawText.isBlank()) {
      throw new UnreadableLetter(UnreadableLetter.Reason.EMPTY);
    }
    if (rawText.length() > MOST_CHARACTERS) {
      throw new UnreadableLetter(UnreadableLetter.Reason.TOO_LARGE);
    }
    boolean binary = rawText.chars().anyMatch(c -> c == 0 || c == 0xFFFD || c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B);
    if (binary) {
      throw new UnreadableLetter(UnreadableLetter.Reason.NOT_TEXT);
    }
    Letter letter = new Letter(rawText);
    if (SecrecyGuard.isMarked(letter)) {
      throw new UnreadableLetter(UnreadableLetter.Reason.SECRECY_MARK);
    }
    return letter;
  }

  private Field<String> issuerName(UnitMention issuer) {
    return issuer == null || issuer.units().isEmpty()
        ? Field.missing("issuer.none")
        : new Field<>(
            catalogue.units().stream().filter(u -> u.id().equals(issuer.units().getFirst())).findFirst().orElseThrow().name(),
            issuer.source(), issuer.certainty(), issuer.rule());
  }

  /** One mention for each line of "Kính gửi"; a line of several bodies gives several. */
  private List<UnitMention> addressees(Letter letter, Layout layout) {
    List<UnitMention> found = new ArrayList<>();
    if (layout.addressed() >= layout.body()) {
      return found;
    }
    for (Block block : Blocks.of(letter, layout.addressed(), layout.body())) {
      int colon = block.kind() == Block.Kind.TEXT ? block.body().folded().indexOf(':') : -1;
      Passage names = colon >= 0 ? block.body().from(colon + 1) : block.body();
      if (names.words().size() > 0) {
        List<UnitMatcher.Mention> mentions = matcher.mentions(names);
        mentions.forEach(mention -> found.add(mention.mention()));
        if (mentions.isEmpty()) {
          found.add(matcher.unknown(names, 0, names.folded().length()));
        }
      }
    }
    return found;
  }

  /** The body, section by section. */
  private final class Body {
    private final DutyRules duties;
    private final LocalDate issuedOn;
    private final List<Citation> citations = new ArrayList<>();
    private final List<Citation> preambleCitations = new ArrayList<>();
    private final List<ClauseReading> clauses = new ArrayList<>();
    private final List<PeriodReading> periods = new ArrayList<>();
    private final List<CampaignReading.Window> windows = new ArrayList<>();
    private final List<UnitMention> receivers = new ArrayList<>();
    private UnitMention consolidator;
    private SeriesReading series;

    Body(List<Block> blocks, UnitMention issuer, LocalDate issuedOn) {
      this.duties = new DutyRules(catalogue, matcher, issuer == null ? Set.<UUID>of() : Set.copyOf(issuer.units()));
      this.issuedOn = issuedOn;
      blocks.stream().takeWhile(b -> !b.opensSection()).forEach(b -> preambleCitations.addAll(CitationRules.in(b.body())));
      blocks.forEach(b -> citations.addAll(CitationRules.in(b.body())));
      List<SectionRules.Section> sections = SectionRules.of(blocks);
      sections.forEach(this::read);
    }

    List<Citation> citations() {
      return CitationRules.distinct(citations);
    }

    List<PeriodReading> periods() {
      return PeriodRules.numbered(periods);
    }

    CampaignReading campaign() {
      List<CampaignReading.Window> distinct = new ArrayList<>();
      for (CampaignReading.Window window : windows) {
        if (distinct.stream().noneMatch(w -> w.from().equals(window.from()) && w.to().equals(window.to()))) {
          distinct.add(window);
        }
      }
      return distinct.isEmpty()
          ? null
          : new CampaignReading(
              distinct.getFirst().from(), distinct.getFirst().to(), List.copyOf(distinct),
              distinct.size() == 1 ? Certainty.CERTAIN : Certainty.UNCERTAIN, "campaign.range-near-the-word");
    }

    private void read(SectionRules.Section section) {
      List<DutyReading> addressed = duties.ofHeading(section);
      List<DutyReading> inherited = addressed;
      for (SectionRules.Item item : section.items()) {
        List<DutyReading> own = new ArrayList<>(addressed);
        List<DutyReading> embedded = duties.embedded(item.label(), item.body());
        own.addAll(embedded);
        if (own.isEmpty()) {
          own.addAll(duties.subjects(item.label(), item.body()));
        }
        boolean reporting = Fuzzy.contains(item.body(), "bao", "cao");
        if (own.isEmpty() && reporting) {
          own.addAll(inherited);
        }
        inherited = addressed.isEmpty() && !own.isEmpty() && embedded.isEmpty() ? own : inherited;
        clause(section, item, own, reporting);
      }
    }

    private void clause(SectionRules.Section section, SectionRules.Item item, List<DutyReading> own, boolean reporting) {
      Passage body = item.body();
      List<Dates.Found> dates = Dates.in(body);
      List<Ranges.Found> ranges = Ranges.in(body, dates);
      boolean collected = collectReports(item);
      DueReading due =
          collected && item.parts().isEmpty()
              ? null
              : DueRules.in(body, dates, ranges).stream().map(DueRules.Found::due).filter(d -> d.date() != null).findFirst().orElse(null);
      boolean campaign = collectWindows(body, ranges, reporting && item.parts().isEmpty() && collected);
      if (reporting) {
        collectReceivers(body);
        item.parts().forEach(this::collectReceivers);
        collectConsolidator(body, own);
      }
      boolean useful = !own.isEmpty() || due != null || collected || section.heading() != null && !section.heading().isBlank() && isDuty(section);
      if (useful) {
        clauses.add(
            new ClauseReading(
                item.label(), section.number(), section.heading() == null ? null : section.heading().text().strip().replaceAll("\\s+", " "),
                body.text().strip().replaceAll("\\s+", " "), item.body().whole(), nature(item, due, campaign), List.copyOf(own), due,
                own.isEmpty() ? Certainty.UNCERTAIN : Certainty.CERTAIN, section.heading() == null ? "clause.item" : "clause.under-heading"));
      }
    }

    /** A section under a heading that names a body, known or not. */
    private boolean isDuty(SectionRules.Section section) {
      return !duties.ofHeading(section).isEmpty() || Fuzzy.contains(section.heading(), "bao", "cao") || Fuzzy.contains(section.heading(), "thuc", "hien");
    }

    private Nature nature(SectionRules.Item item, DueReading due, boolean campaign) {
      if (due != null) {
        return Nature.ONE_OFF;
      }
      if (PeriodRules.series(item.body(), null) != null) {
        return Nature.PERIODIC;
      }
      return campaign ? Nature.CAMPAIGN : Nature.CONTINUOUS;
    }

    private boolean collectReports(SectionRules.Item item) {
      int before = periods.size();
      List<Passage> pieces = item.parts().isEmpty() ? List.of(item.body()) : item.parts();
      for (Passage piece : pieces) {
        PeriodReading period = PeriodRules.period("R", piece);
        if (period != null && (period.coversFrom() != null || !item.parts().isEmpty() || PeriodRules.isAskedFor(piece))) {
          periods.add(period);
        }
      }
      SeriesReading recurring = PeriodRules.series(item.body(), null);
      if (recurring == null) {
        for (Passage part : item.parts()) {
          recurring = recurring == null ? PeriodRules.series(part, null) : recurring;
        }
      }
      series = series == null ? recurring : series;
      return periods.size() > before || recurring != null;
    }

    private boolean collectWindows(Passage body, List<Ranges.Found> ranges, boolean reports) {
      boolean found = false;
      int word = ranges.isEmpty() ? -1 : Fuzzy.find(body.words(), 0, "cao", "diem");
      for (Ranges.Found range : ranges) {
        boolean near = word >= 0 && body.words().get(word).from() < range.from();
        if (near && !reports) {
          windows.add(new CampaignReading.Window(range.first(), range.last(), body.source(range.from(), range.to())));
          found = true;
        }
      }
      return found;
    }

    /** "gửi … về UBND (qua X, Y)", "báo cáo … về X": the first place where a body follows "về". */
    private void collectReceivers(Passage body) {
      int said = Math.max(Fuzzy.find(body.words(), 0, "bao", "cao"), Fuzzy.find(body.words(), 0, "gui"));
      for (int at = Math.max(0, said); at < body.words().size() && receivers.isEmpty(); at++) {
        if (Fuzzy.isLike(body.words().get(at).text(), "ve")) {
          List<UnitMatcher.Mention> named = matcher.enumeration(body, at + 1, 1);
          int after = named.isEmpty() ? at : named.getFirst().afterWord();
          boolean via = !named.isEmpty() && Fuzzy.isAt(body.words(), after, "qua");
          List<UnitMatcher.Mention> bodies = via ? matcher.enumeration(body, after + 1, 1) : named;
          bodies.stream().map(UnitMatcher.Mention::mention).filter(m -> m.kind() != UnitMention.Kind.GROUP).forEach(receivers::add);
        }
      }
    }

    private void collectConsolidator(Passage body, List<DutyReading> own) {
      boolean consolidating = Fuzzy.contains(body, "tong", "hop") && (Fuzzy.contains(body, "don", "doc") || Fuzzy.contains(body, "theo", "doi"));
      if (consolidating && consolidator == null) {
        consolidator =
            own.stream()
                .filter(d -> d.part() == Part.LEAD && d.modality() == Modality.ORDER && d.unit().kind() == UnitMention.Kind.UNIT)
                .map(DutyReading::unit)
                .findFirst()
                .orElse(null);
      }
    }
  }
}
