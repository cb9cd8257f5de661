package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.dondoc.shared.time.Boundary;

/** Deadlines: a date that follows "trước", "chậm nhất", "đến hết ngày", "xong", "không quá" closely. */
final class DueRules {
  private static final int FARTHEST_WORDS = 7;

  private DueRules() {}

  /** @param date the date it hangs on */
  record Found(DueReading due, Dates.Found date) {}

  private record Trigger(String[] words, Boundary boundary, String rule) {}

  private static final List<Trigger> TRIGGERS =
      List.of(
          new Trigger(new String[] {"truoc"}, Boundary.BEFORE, "due.before"),
          new Trigger(new String[] {"cham", "nhat"}, Boundary.BY, "due.at-the-latest"),
          new Trigger(new String[] {"muon", "nhat"}, Boundary.BY, "due.at-the-latest"),
          new Trigger(new String[] {"khong", "qua"}, Boundary.BY, "due.not-beyond"),
          new Trigger(new String[] {"den", "het"}, Boundary.BY, "due.until-the-end-of"),
          new Trigger(new String[] {"xong", "trong"}, Boundary.BY, "due.done-within"),
          new Trigger(new String[] {"vao", "ngay"}, Boundary.ON, "due.on-the-day"));

  /** Every deadline of a passage that is no end of a covered range and no date of a cited document. */
  static List<Found> in(Passage passage, List<Dates.Found> dates, List<Ranges.Found> ranges) {
    List<Found> found = new ArrayList<>();
    int nearest = 0;
    BitSet covered = new BitSet();
    ranges.forEach(range -> covered.set(range.from(), range.to()));
    for (Dates.Found date : dates) {
      boolean inRange = covered.get(date.from());
      Found due = inRange ? null : due(passage, date, nearest);
      if (due != null) {
        found.add(due);
      }
      nearest = date.to();
    }
    return found;
  }

  private static Found due(Passage passage, Dates.Found date, int notBefore) {
    List<Passage.Word> words = passage.words();
    int last = passage.firstWordFrom(date.from()) - 1;
    for (int at = last; at >= 0 && at > last - FARTHEST_WORDS && words.get(at).from() >= notBefore; at--) {
      if (date.from() - words.get(at).to() > 1 && breaks(passage, words.get(at).to(), date.from())) {
        return null;
      }
      for (Trigger trigger : TRIGGERS) {
        if (Fuzzy.isAt(words, at, trigger.words()) && !isOtherUse(words, at, trigger)) {
          int from = words.get(at).from();
          DueReading due =
              new DueReading(
                  passage.slice(from, date.to()),
                  trigger.boundary(),
                  date.date(),
                  date.date() == null ? date.monthDay() : null,
                  passage.source(from, date.to()),
                  Certainty.CERTAIN,
                  trigger.rule());
          return new Found(due, date);
        }
      }
    }
    return null;
  }

  private static boolean breaks(Passage passage, int from, int to) {
    return passage.folded().substring(from, to).chars().anyMatch(c -> c == ';' || c == '#');
  }

  /** "trước xu hướng", "trước đây" name no date; "đến hết ngày" closes a range when "từ ngày" opens it. */
  private static boolean isOtherUse(List<Passage.Word> words, int at, Trigger trigger) {
    return trigger.words()[0].equals("truoc") && (Fuzzy.isAt(words, at, "truoc", "day") || Fuzzy.isAt(words, at, "truoc", "het"));
  }
}
