package vn.dondoc.directives.intake;

import java.util.List;
import vn.dondoc.directives.intake.Block.Kind;

/** Sentences that every letter ends with: they ask nothing of anybody. */
final class Formulas {
  private static final List<List<String>> OPENINGS =
      java.util.stream.Stream.of("yeu cau", "de nghi", "tren day", "nhan duoc", "trong qua trinh", "qua trinh", "rat mong", "kinh de nghi", "tran trong").map(o -> List.of(o.split(" "))).toList();
  private static final List<String[]> ENDINGS =
      java.util.stream.Stream.of("thuc hien", "phoi hop", "giai quyet", "xem xet", "chi dao", "huong dan", "cam on").map(e -> e.split(" ")).toList();

  private Formulas() {}

  /** "Yêu cầu các đơn vị … thực hiện./." ends the letter, "chịu trách nhiệm thi hành" a decision: neither is a duty. */
  static boolean isOne(Block block) {
    Passage body = block.body();
    boolean end =
        body.folded().strip().endsWith("./.")
            && (Fuzzy.contains(body, "thuc", "hien") || Fuzzy.contains(body, "tren", "day") || Fuzzy.contains(body, "vuong", "mac") || Fuzzy.contains(body, "trien", "khai") || Fuzzy.contains(body, "chiu", "trach", "nhiem"));
    return isLiability(body) || isClosing(block) || block.kind() == Kind.TEXT && end && Dates.in(body).isEmpty() && !Fuzzy.contains(body, "giao") && !Fuzzy.contains(body, "don", "doc");
  }

  /** "Yêu cầu các đơn vị nghiêm túc thực hiện." without the mark that ends a letter. */
  private static boolean isClosing(Block block) {
    List<Passage.Word> words = block.body().words();
    boolean opens = OPENINGS.stream().anyMatch(o -> Fuzzy.isNearlyAt(words, 0, o));
    int last = Math.max(0, words.size() - 8);
    boolean ends = ENDINGS.stream().anyMatch(e -> Fuzzy.find(words, last, e) >= 0);
    return block.kind() == Kind.TEXT && opens && ends && Dates.in(block.body()).isEmpty() && !Fuzzy.contains(block.body(), "giao") && !Fuzzy.contains(block.body(), "chu", "tri");
  }

  static boolean isLiability(Passage body) {
    return Fuzzy.says(body, "thi", "hanh") && (Fuzzy.contains(body, "trach", "nhiem") || Fuzzy.contains(body, "can", "cu", "quyet", "dinh"))
        || Fuzzy.contains(body, "co", "hieu", "luc") && body.words().size() < 30;
  }
}
