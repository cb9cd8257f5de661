package vn.dondoc.consolidations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionStatus;
import vn.dondoc.units.UnitRef;

/** What has changed since the reports were taken. */
record ChangesSince(List<ReportChange> reports, List<FigureChange> figures) {
  enum Kind {
    /** Came since. */
    ADDED,
    /** Was sent again. */
    REVISED,
    /** Is no longer with the receivers. */
    REMOVED
  }

  record ReportChange(UUID submission, UnitRef unit, Kind change) {}

  record FigureChange(String field, ReportValue before, ReportValue after) {}

  /** How an expected report stands now. */
  public record Standing(UUID submission, UUID unitId, String unitCode, String unitName, SubmissionStatus status, int revision) {
    private UnitRef unit() {
      return new UnitRef(unitId, unitCode, unitName);
    }
  }

  /** @param standing the reports of the period by unit */
  static ChangesSince of(List<FrozenReport> taken, List<Standing> standing, List<Figure> before, List<Figure> now) {
    Map<UUID, FrozenReport> then = taken.stream().collect(Collectors.toMap(report -> report.submissionId, report -> report));
    List<ReportChange> reports = new ArrayList<>();
    for (Standing report : standing) {
      kind(then.get(report.submission()), report).ifPresent(kind -> reports.add(new ReportChange(report.submission(), report.unit(), kind)));
    }
    return new ChangesSince(reports, figures(before, now));
  }

  /**
   * Empty where it makes no difference: a draft that was begun, a report that was accepted.
   *
   * @param then null for a unit that was not expected yet
   */
  private static Optional<Kind> kind(FrozenReport then, Standing now) {
    boolean was = then != null && then.isUsed();
    if (was != now.status().isWithReceiver()) {
      return Optional.of(was ? Kind.REMOVED : Kind.ADDED);
    }
    return was && then.revision != now.revision() ? Optional.of(Kind.REVISED) : Optional.empty();
  }

  private static List<FigureChange> figures(List<Figure> taken, List<Figure> now) {
    Map<String, Figure> after = new HashMap<>();
    now.forEach(figure -> after.put(figure.field(), figure));
    return taken.stream()
        .filter(figure -> !Objects.equals(figure, after.get(figure.field())))
        .map(figure -> new FigureChange(figure.field(), figure.value(), after.get(figure.field()).value()))
        .toList();
  }
}
