package vn.dondoc.directives.intake;

import java.util.List;
import java.util.stream.Stream;

/** A kind written once for several bodies ("các Sở: Nội vụ, Xây dựng"), and how the name of each begins. */
record Spread(List<String> said, String[] kind) {
  private static final List<Spread> ALL =
      List.of(
          new Spread("cac so", "so"), new Spread("cac phong", "phong"), new Spread("cac ban", "ban"), new Spread("cac chi cuc", "chi cuc"),
          new Spread("cac truong", "truong"), new Spread("ubnd cac xa", "ubnd xa"), new Spread("ubnd cac phuong", "ubnd phuong"),
          new Spread("ubnd cac thi tran", "ubnd thi tran"), new Spread("cac xa", "xa"), new Spread("cac phuong", "phuong"));

  private Spread(String said, String kind) {
    this(List.of(said.split(" ")), kind.split(" "));
  }

  /** Those that a word may begin. */
  static Stream<Spread> at(Passage passage, int word) {
    return ALL.stream().filter(spread -> spread.isSaid(passage.words(), word));
  }

  /** A letter of each word may be misread, of a long one two. */
  private boolean isSaid(List<Passage.Word> words, int at) {
    if (at < 0 || at + said.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < said.size(); i++) {
      Passage.Word word = words.get(at + i);
      double most = said.get(i).length() > 5 ? 0.75 : 0.36;
      if (!word.text().equals(said.get(i)) && (word.typed() || Fuzzy.cost(word.text(), said.get(i)) > most)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words before one are "các Sở", "UBND các xã" or alike. */
  static boolean isBefore(Passage passage, int word) {
    return ALL.stream().anyMatch(spread -> spread.isSaid(passage.words(), word - spread.said.size()));
  }
}
