package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;

/** Collects the reporting that a letter asks for: periods, series, the campaign's window, who receives, who consolidates. */
final class ReportRules {
  /** "Kết quả thực hiện đề nghị các đơn vị gửi về": words up to "gửi". */
  private static final int FARTHEST_RESULT = 10;
  /** "báo cáo Chủ tịch UBND", "báo cáo đồng chí Phó Chủ tịch": first words of those above who are told by one unit. */
  private static final Set<String> UPWARDS = Set.of("chu", "dong", "thuong", "lanh", "ubnd", "uy");

  private final DueRules due;
  private final List<PeriodReading> periods = new ArrayList<>();
  private final List<CampaignReading.Window> windows = new ArrayList<>();
  private final List<SeriesReading> series = new ArrayList<>();
  private final List<UnitMention> receivers = new ArrayList<>();
  private UnitMatcher matcher;
  private UnitMention consolidator;

  ReportRules(DueRules due) {
    this.due = due;
  }

  void knowing(UnitMatcher known) {
    matcher = known;
  }

  /** Where a piece speaks of reporting: "báo cáo", "kết quả … gửi về", or "Gửi kết quả … về" at its beginning; -1 for nowhere. */
  static int word(Passage piece) {
    int report = Fuzzy.find(piece.words(), 0, "bao", "cao");
    int result = report < 0 ? Fuzzy.find(piece.words(), 0, "ket", "qua") : -1;
    boolean sending = result == 1 && Fuzzy.isAt(piece.words(), 0, "gui");
    int sent = result < 0 ? -1 : sending ? Fuzzy.find(piece.words(), result, "ve") : Fuzzy.find(piece.words(), result, "gui", "ve");
    return sent > 0 && sent - result <= FARTHEST_RESULT ? result : report;
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
    List<SeriesReading> recurring = new ArrayList<>();
    Stream.concat(Stream.of(item.body()), item.parts().stream())
        .filter(piece -> ofSeveral || !isOwnDuty(piece))
        .forEach(piece -> recurring.addAll(SeriesRules.in(piece, due)));
    recurring.stream().filter(next -> series.stream().noneMatch(next::isAsked)).forEach(next -> series.add(next.numbered(series.size() + 1)));
    return periods.size() > before || !recurring.isEmpty();
  }

  /** "tổng hợp, báo cáo UBND trước ngày 28 hằng tháng": what one unit does every month or week, no report of every unit. */
  private boolean isOwnDuty(Passage piece) {
    int report = word(piece);
    boolean consolidating = report > 0 && PeriodRules.isConsolidation(piece.cut(0, piece.words().get(report).from()));
    boolean upwards = report >= 0 && report + 2 < piece.words().size() && Fuzzy.find(piece.words(), report, "ve") < 0 && UPWARDS.contains(piece.words().get(report + 2).text());
    return (consolidating || upwards) && (due.monthly(piece) != null || SeriesRules.weekly(piece) != null);
  }

  /** A "+" piece that begins with a report. */
  private static boolean isListed(SectionRules.Item item, Passage piece) {
    int report = word(piece);
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

  /**
   * "gửi … về UBND (qua X, Y)", "báo cáo … về X": the first place where a body follows "về".
   *
   * @param another it asks for recurring reports of its own, which may go elsewhere than those before
   */
  void receivers(Passage body, boolean another) {
    int said = Math.max(Fuzzy.find(body.words(), 0, "bao", "cao"), Fuzzy.find(body.words(), 0, "gui"));
    int before = receivers.size();
    for (int at = Math.max(0, said); at < body.words().size() && receivers.size() == before && (another || before == 0); at++) {
      if (Fuzzy.isLike(body.words().get(at).text(), "ve")) {
        List<UnitMatcher.Mention> named = matcher.enumeration(body, at + 1, 1);
        int after = named.isEmpty() ? at : named.getFirst().afterWord();
        List<UnitMatcher.Mention> via = !named.isEmpty() && Fuzzy.isAt(body.words(), after, "qua") ? matcher.enumeration(body, after + 1, 1) : List.of();
        List<UnitMatcher.Mention> bodies = via.isEmpty() ? named : via;
        bodies.stream().map(UnitMatcher.Mention::mention).filter(m -> m.kind() != UnitMention.Kind.GROUP).filter(m -> receivers.stream().noneMatch(r -> DutyRules.isSame(r, m))).forEach(receivers::add);
      }
    }
  }

  /** Who urges and sums up, or sums up what it receives, when it is one body that leads. */
  void consolidator(Passage body, List<DutyReading> own) {
    if (consolidator == null && Fuzzy.contains(body, "tong", "hop")) {
      boolean urging = Fuzzy.contains(body, "don", "doc") || Fuzzy.contains(body, "theo", "doi");
      consolidator =
          own.stream()
              .filter(d -> d.part() == Part.LEAD && d.modality() == Modality.ORDER && d.unit().kind() == UnitMention.Kind.UNIT)
              .map(DutyReading::unit)
              .filter(unit -> urging || receivers.stream().anyMatch(r -> DutyRules.isSame(r, unit)))
              .findFirst()
              .orElse(null);
    }
  }

  List<PeriodReading> periods() {
    return PeriodRules.numbered(periods);
  }

  List<SeriesReading> series() {
    return List.copyOf(series);
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
