package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import vn.dondoc.reportperiods.PeriodStopped;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Role;

/** Reports that nobody has begun are waived when their period stops; drafts and what was sent stay as they are. */
@ApplicationScoped
class StopReports {
  private final Journal journal;

  StopReports(Journal journal) {
    this.journal = journal;
  }

  void stop(@Observes PeriodStopped stopped) {
    UUID unit = stopped.actor().unitsAs(Role.COORDINATOR).stream().sorted().findFirst().orElseThrow();
    List<Submission> empty =
        PeriodReports.listOf(stopped.period().id).stream().filter(s -> s.status == SubmissionStatus.NOT_STARTED).toList();
    empty.forEach(s -> s.waive(stopped.reason(), stopped.now()));
    Submission.flush();
    empty.forEach(
        s -> journal.record(stopped.actor(), unit, SubmissionAction.WAIVE.journalAction(), s.id, s.version, List.of(), stopped.now()));
  }
}
