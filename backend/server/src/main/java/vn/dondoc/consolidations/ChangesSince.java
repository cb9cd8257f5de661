package vn.dondoc.consolidations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

  /**
   * An expected report that stands otherwise than it was taken.
   *
   * @param then null, as {@code revisionThen}, for a unit that was not expected yet
   */
  public record Moved(
      UUID submission, UUID unitId, String unitCode, String unitName, SubmissionStatus status, int revision, SubmissionStatus then, Integer revisionThen) {
    /** Null where it makes no difference: a draft that was begun, a report that was accepted. */
    private Kind kind() {
      boolean was = then != null && then.isWithReceiver();
      if (was != status.isWithReceiver()) {
        return was ? Kind.REMOVED : Kind.ADDED;
      }
      return was && revisionThen != revision ? Kind.REVISED : null;
    }

    private ReportChange change() {
      return new ReportChange(submission, new UnitRef(unitId, unitCode, unitName), kind());
    }
  }

  static ChangesSince of(List<Moved> moved, List<Figure> taken, List<Figure> now) {
    return new ChangesSince(moved.stream().filter(report -> report.kind() != null).map(Moved::change).toList(), figures(taken, now));
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
