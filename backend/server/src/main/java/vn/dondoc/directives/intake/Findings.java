package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks every rule what the reading leaves open. */
final class Findings {
  private Findings() {}

  static List<Finding> of(LetterReading reading, Evidence evidence) {
    List<Finding> found = new ArrayList<>();
    found.addAll(DateFindings.of(reading));
    found.addAll(ReportFindings.of(reading));
    found.addAll(NamingFindings.of(reading));
    found.addAll(BodyFindings.of(reading));
    found.addAll(CitationFindings.of(reading));
    found.addAll(LetterFindings.of(reading, evidence));
    return numbered(found);
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
