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
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Timeliness;

/** Counts the submissions of periods, in one grouped statement. */
@ApplicationScoped
class SubmissionCounts implements PeriodCounts {

  @Override
  public Map<UUID, Counts> of(Collection<UUID> periods, Scope scope, Instant now) {
    Map<UUID, Tally> tallies = new HashMap<>();
    for (StatusCount count : PeriodReports.countsOf(periods, scope, now)) {
      tallies.computeIfAbsent(count.periodId(), id -> new Tally()).add(count.status(), count.modality(), timeliness(count, now), count.extension(), count.units());
    }
    Map<UUID, Counts> counts = new HashMap<>();
    tallies.forEach((period, tally) -> counts.put(period, tally.counts()));
    return counts;
  }

  static Counts of(List<MatrixRow> rows, UUID period, Instant now) {
    Tally tally = new Tally();
    rows.stream()
        .filter(row -> row.periodId().equals(period))
        .forEach(
            row ->
                tally.add(
                    row.status(),
                    row.modality(),
                    row.status().timeliness(row.dueAt(), row.firstSubmittedAt(), now),
                    row.extension(),
                    1));
    return tally.counts();
  }

  /** The statement has only told done from open and before from after the deadline. */
  private static Timeliness timeliness(StatusCount count, Instant now) {
    Instant due = count.late() ? now : now.plusSeconds(1);
    return count.status().timeliness(due, count.done() ? now : null, now);
  }

  private static final class Tally {
    private final int[] byStatus = new int[SubmissionStatus.values().length];
    private final int[] byTimeliness = new int[Timeliness.values().length];
    private final int[] byExtension = new int[Extension.Status.values().length];
    private int requested;

    void add(SubmissionStatus status, Modality modality, Timeliness timeliness, Extension.Status extension, long units) {
      if (extension != null) {
        byExtension[extension.ordinal()] += (int) units;
      }
      byStatus[status.ordinal()] += (int) units;
      if (modality == Modality.REQUEST) {
        requested += (int) units;
      } else {
        byTimeliness[timeliness.ordinal()] += (int) units;
      }
    }

    Counts counts() {
      return new Counts(
          java.util.Arrays.stream(byStatus).sum(),
          status(SubmissionStatus.NOT_STARTED),
          status(SubmissionStatus.DRAFT),
          status(SubmissionStatus.SUBMITTED),
          status(SubmissionStatus.RETURNED),
          status(SubmissionStatus.ACCEPTED),
          status(SubmissionStatus.WAIVED),
          requested,
          timeliness(Timeliness.ON_TIME),
          timeliness(Timeliness.LATE),
          timeliness(Timeliness.NOT_DUE) + timeliness(Timeliness.DUE_SOON),
          timeliness(Timeliness.OVERDUE),
          byExtension[Extension.Status.ASKED.ordinal()],
          byExtension[Extension.Status.GRANTED.ordinal()]);
    }

    private int status(SubmissionStatus status) {
      return byStatus[status.ordinal()];
    }

    private int timeliness(Timeliness timeliness) {
      return byTimeliness[timeliness.ordinal()];
    }
  }
}
