package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ranges of days: two dates with "đến (hết) (ngày)" or a dash and nothing else between them. */
final class Ranges {
  private static final int FARTHEST = 24;

  private Ranges() {}

  record Found(LocalDate first, LocalDate last, int from, int to) {}

  static List<Found> in(Passage passage, List<Dates.Found> dates) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i + 1 < dates.size(); i++) {
      Dates.Found one = dates.get(i);
      Dates.Found two = dates.get(i + 1);
      if (two.date() != null && isJoined(passage, one, two)) {
        LocalDate first = one.date() != null ? one.date() : one.monthDay().atYear(two.date().getYear());
        if (!first.isAfter(two.date())) {
          found.add(new Found(first, two.date(), one.from(), two.to()));
          i++;
        }
      }
    }
    return found;
  }

  private static boolean isJoined(Passage passage, Dates.Found one, Dates.Found two) {
    if (two.from() - one.to() > FARTHEST) {
      return false;
    }
    List<Passage.Word> between = passage.words().subList(passage.firstWordFrom(one.to()), passage.firstWordFrom(two.from()));
    if (between.isEmpty()) {
      return passage.folded().substring(one.to(), two.from()).strip().equals("-");
    }
    boolean until = between.stream().anyMatch(w -> Fuzzy.isLike(w.text(), "den"));
    return until && between.stream().allMatch(w -> isFiller(w.text()));
  }

  private static boolean isFiller(String word) {
    return List.of("den", "het", "ngay", "hom").stream().anyMatch(meant -> Fuzzy.isLike(word, meant));
  }
}
