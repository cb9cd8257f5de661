package vn.dondoc.submissions;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/**
 * One step of "what happened to my report", read from the journal.
 *
 * @param action the verb, as in {@code allowedActions}
 * @param by who did it; null for the system
 * @param unit for which unit
 */
record TimelineEntry(OffsetDateTime at, String action, String by, String unit) {
  private static final String PREFIX = "submission.";

  /** As the journal keeps it. */
  record Line(Instant at, String action, String by, String unit) {}

  /** Every step but the savings of the draft, oldest first. */
  static List<TimelineEntry> listOf(UUID submission) {
    return Panache.getEntityManager()
        .createQuery(
            "select j.at, j.action, a.displayName, u.name from JournalEntry j left join Account a on a.id = j.accountId"
                + " left join Unit u on u.id = j.unitId where j.subjectId = :submission"
                + " and j.action not in ('submission.save', 'submission.add-file') order by j.at, j.id",
            Line.class)
        .setParameter("submission", submission)
        .getResultStream()
        .map(
            line ->
                new TimelineEntry(
                    Clocks.inVietnam(line.at()), line.action().substring(PREFIX.length()), line.by(), line.unit()))
        .toList();
  }
}
