package vn.dondoc.directives.intake;

import java.util.Set;

/** Lines below a task that say who leads it, who helps and until when: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …". */
final class TaskCard {
  private static final int LONGEST_LABEL = 6;
  private static final Set<String> FIRST_WORDS = Set.of("don", "co", "chu", "phoi", "thoi", "tien", "han", "dau", "cap", "bo");

  private TaskCard() {}

  /** What a line says of the task; null when it is no such line. */
  static Table.Column columnOf(Passage line) {
    int colon = line.folded().indexOf(':');
    int words = colon < 0 ? 0 : line.firstWordFrom(colon);
    if (words == 0 || words > LONGEST_LABEL || words == line.words().size() || FIRST_WORDS.stream().noneMatch(w -> Fuzzy.isSaid(line.words().getFirst(), w)) || Fuzzy.says(line.cut(0, colon), "lien", "he")) {
      return null;
    }
    return switch (Table.Column.of(line.cut(0, colon))) {
      case LEAD, WHO -> Table.Column.LEAD;
      case WITH -> Table.Column.WITH;
      case DUE -> Table.Column.DUE;
      default -> null;
    };
  }

  /** "Thời hạn hoàn thành: …" below a task is that task's, even where no line names its leader. */
  static boolean isDeadline(Passage line) {
    int colon = line.folded().indexOf(':');
    return colon > 0 && Fuzzy.says(line.cut(0, colon), "han") && columnOf(line) == Table.Column.DUE;
  }

  static Passage valueOf(Passage line) {
    return line.from(line.folded().indexOf(':') + 1);
  }
}
