package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.Counts;
import vn.dondoc.reportperiods.PeriodCounts;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Timeliness;

/** Counts the submissions of periods, in one grouped statement. */
@ApplicationScoped
class SubmissionCounts implements PeriodCounts {

  @Override
  public Map<UUID, Counts> of(Collection<UUID> periods, Scope scope, Instant now) {
    Map<UUID, Tally> tallies = new HashMap<>();
    for (StatusCount count : PeriodReports.countsOf(periods, scope, now)) {
      tallies
          .computeIfAbsent(count.periodId(), id -> new Tally())
          .add(
              count.status(), count.modality(), timeliness(count, count.late(), now), timeliness(count, count.lateByOriginal(), now),
              count.extension(), count.units());
    }
    Map<UUID, Counts> counts = new HashMap<>();
    tallies.forEach((period, tally) -> counts.put(period, tally.counts()));
    return counts;
  }

  /** @param rows those of the period */
  static Counts of(List<MatrixRow> rows, ReportPeriod period, Instant now) {
    Tally tally = new Tally();
    for (MatrixRow row : rows) {
      Instant original = row.extension() == Extension.Status.GRANTED ? period.due.at() : row.dueAt();
      tally.add(
          row.status(),
          row.modality(),
          row.status().timeliness(row.dueAt(), row.firstSubmittedAt(), now),
          row.status().timeliness(original, row.firstSubmittedAt(), now),
          row.extension(),
          1);
    }
    return tally.counts();
  }

  /** The statement has only told done from open and before from after the deadline. */
  private static Timeliness timeliness(StatusCount count, boolean late, Instant now) {
    Instant due = late ? now : now.plusSeconds(1);
    return count.status().timeliness(due, count.done() ? now : null, now);
  }

  private static final class Tally {
    private final int[] byStatus = new int[SubmissionStatus.values().length];
    private final int[] byTimeliness = new int[Timeliness.values().length];
    private final int[] byOriginal = new int[Timeliness.values().length];
    private final int[] byExtension = new int[Extension.Status.values().length];
    private int requested;

    void add(
        SubmissionStatus status, Modality modality, Timeliness timeliness, Timeliness original, Extension.Status extension, long units) {
      if (extension != null) {
        byExtension[extension.ordinal()] += (int) units;
      }
      byStatus[status.ordinal()] += (int) units;
      if (modality == Modality.REQUEST) {
        requested += (int) units;
      } else {
        byTimeliness[timeliness.ordinal()] += (int) units;
        byOriginal[original.ordinal()] += (int) units;
      }
    }

    Counts counts() {
      Counts.Statistics inForce = statistics(byTimeliness);
      return new Counts(
          java.util.Arrays.stream(byStatus).sum(),
          status(SubmissionStatus.NOT_STARTED),
          status(SubmissionStatus.DRAFT),
          status(SubmissionStatus.SUBMITTED),
          status(SubmissionStatus.RETURNED),
          status(SubmissionStatus.ACCEPTED),
          status(SubmissionStatus.WAIVED),
          requested,
          inForce.doneOnTime(),
          inForce.doneLate(),
          inForce.openInTime(),
          inForce.openOverdue(),
          byExtension[Extension.Status.ASKED.ordinal()],
          byExtension[Extension.Status.GRANTED.ordinal()],
          statistics(byOriginal));
    }

    private int status(SubmissionStatus status) {
      return byStatus[status.ordinal()];
    }

    private static Counts.Statistics statistics(int[] by) {
      return new Counts.Statistics(
          by[Timeliness.ON_TIME.ordinal()],
          by[Timeliness.LATE.ordinal()],
          by[Timeliness.NOT_DUE.ordinal()] + by[Timeliness.DUE_SOON.ordinal()],
          by[Timeliness.OVERDUE.ordinal()]);
    }
  }
}
