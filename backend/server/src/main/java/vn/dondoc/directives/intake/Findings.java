package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.shared.language.Text;

/** Asks every rule what the reading leaves open. */
final class Findings {
  private static final int MOST_OF_A_KIND = 10;

  private Findings() {}

  static List<Finding> of(LetterReading reading, Evidence evidence) {
    List<Finding> found = new ArrayList<>();
    found.addAll(DateFindings.of(reading));
    found.addAll(ReportFindings.of(reading));
    found.addAll(NamingFindings.of(reading));
    found.addAll(BodyFindings.of(reading));
    found.addAll(CitationFindings.of(reading));
    found.addAll(LetterFindings.of(reading, evidence));
    return numbered(bounded(found));
  }

  /** A letter that is wrong everywhere is asked about a few places of each kind, and about the rest at once. */
  private static List<Finding> bounded(List<Finding> found) {
    Map<String, List<Finding>> kinds = found.stream().collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
    List<Finding> kept = new ArrayList<>();
    kinds.values().forEach(
        kind -> {
          kept.addAll(kind.subList(0, Math.min(MOST_OF_A_KIND, kind.size())));
          if (kind.size() > MOST_OF_A_KIND) {
            kept.add(rest(kind.get(MOST_OF_A_KIND), kind.size() - MOST_OF_A_KIND));
          }
        });
    return kept;
  }

  private static Finding rest(Finding first, int count) {
    return new Finding(
        first.id(), first.code(), "more-of-a-kind", first.severity(),
        new Text(
            "Và " + count + " chỗ nữa cùng loại, bắt đầu từ chỗ được đánh dấu: hãy xem lại văn bản gốc. Giữ các chỗ ấy như văn bản ghi?",
            "And " + count + " more places of this kind, from the marked one on: look at the letter itself. Keep them as printed?"),
        List.of(Finding.Option.of("AS_PRINTED", "Giữ như văn bản ghi", "Keep as printed").withSuggestion()),
        first.sources(), "letter");
  }

  /** A rule that fires twice gives ids of its own: I-01, I-01-2. */
  private static List<Finding> numbered(List<Finding> found) {
    Map<String, Integer> count = new HashMap<>();
    return found.stream()
        .map(
            f -> {
              int n = count.merge(f.code(), 1, Integer::sum);
              String id = n == 1 ? f.code() : f.code() + "-" + n;
              return new Finding(id, f.code(), f.rule(), f.severity(), f.question(), f.options(), f.sources(), f.subject());
            })
        .toList();
  }
}
