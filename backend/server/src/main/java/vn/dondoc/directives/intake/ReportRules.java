package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;

/** Collects the reporting that a letter asks for: periods, series, the campaign's window, who receives, who consolidates. */
final class ReportRules {
  private final DueRules due;
  private final List<PeriodReading> periods = new ArrayList<>();
  private final List<CampaignReading.Window> windows = new ArrayList<>();
  private final List<UnitMention> receivers = new ArrayList<>();
  private UnitMatcher matcher;
  private UnitMention consolidator;
  private SeriesReading series;

  ReportRules(DueRules due) {
    this.due = due;
  }

  void knowing(UnitMatcher known) {
    matcher = known;
  }

  /**
   * Whether the item asks for a report by a date, or for recurring ones.
   *
   * @param ofSeveral it falls on several units: what one of them sums up is its own report, not the letter's
   */
  boolean collect(SectionRules.Item item, boolean ofSeveral) {
    int before = periods.size();
    List<Passage> pieces = item.parts().isEmpty() ? List.of(item.body()) : item.parts();
    for (Passage piece : pieces) {
      List<PeriodReading> several = PeriodRules.several(piece, due);
      PeriodReading period = PeriodRules.period("R", piece, due);
      periods.addAll(several);
      if (several.isEmpty() && period != null && (period.coversFrom() != null || isListed(item, piece) || PeriodRules.isAskedFor(piece, due, ofSeveral))) {
        periods.add(period);
      }
    }
    SeriesReading recurring = PeriodRules.series(item.body(), null, due);
    for (Passage part : item.parts()) {
      recurring = recurring == null ? PeriodRules.series(part, null, due) : recurring;
    }
    series = series == null ? recurring : series;
    return periods.size() > before || recurring != null;
  }

  /** A "+" piece that begins with a report. */
  private static boolean isListed(SectionRules.Item item, Passage piece) {
    int report = Fuzzy.find(piece.words(), 0, "bao", "cao");
    return !item.parts().isEmpty() && report >= 0 && report < 4;
  }

  /** Ranges near the word "cao điểm"; true when the piece names one. */
  boolean windows(Passage body, boolean reports) {
    boolean found = false;
    List<Ranges.Found> ranges = Ranges.in(body, Dates.in(body));
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
  void receivers(Passage body) {
    int said = Math.max(Fuzzy.find(body.words(), 0, "bao", "cao"), Fuzzy.find(body.words(), 0, "gui"));
    for (int at = Math.max(0, said); at < body.words().size() && receivers.isEmpty(); at++) {
      if (Fuzzy.isLike(body.words().get(at).text(), "ve")) {
        List<UnitMatcher.Mention> named = matcher.enumeration(body, at + 1, 1);
        int after = named.isEmpty() ? at : named.getFirst().afterWord();
        List<UnitMatcher.Mention> via = !named.isEmpty() && Fuzzy.isAt(body.words(), after, "qua") ? matcher.enumeration(body, after + 1, 1) : List.of();
        List<UnitMatcher.Mention> bodies = via.isEmpty() ? named : via;
        bodies.stream().map(UnitMatcher.Mention::mention).filter(m -> m.kind() != UnitMention.Kind.GROUP).forEach(receivers::add);
      }
    }
  }

  /** Who urges and sums up, when it is one body that leads. */
  void consolidator(Passage body, List<DutyReading> own) {
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

  List<PeriodReading> periods() {
    return PeriodRules.numbered(periods);
  }

  SeriesReading series() {
    return series;
  }

  List<UnitMention> receivers() {
    return receivers;
  }

  UnitMention consolidator() {
    return consolidator;
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
}
