package vn.dondoc.directives.intake;

import java.util.Set;

/** Words before a body's name that mean its head: "Giám đốc Sở …", "Chủ tịch UBND …". */
final class Titles {
  static final Set<String> ALL =
      Set.of("giam", "doc", "truong", "pho", "chu", "tich", "thu", "chanh", "hieu", "bi", "dong", "chi", "ong", "ba", "to", "uy", "vien", "lanh", "dao", "cac");

  private Titles() {}

  static boolean isOne(Passage.Word word) {
    return ALL.contains(word.text()) || !word.typed() && word.text().length() > 2 && ALL.stream().anyMatch(t -> t.length() > 2 && Fuzzy.cost(word.text(), t) <= misread(t));
  }

  /** One letter, of a long word two. */
  private static double misread(String title) {
    return title.length() > 5 ? 0.75 : 0.36;
  }
}
