package vn.dondoc.reportperiods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingDays;

/** Deadlines that shift off rest days go with a changed calendar. A verb class because it writes every period ahead. */
@ApplicationScoped
public class FollowCalendar {
  private final Journal journal;
  private final Event<PeriodDueMoved> moved;

  FollowCalendar(Journal journal, Event<PeriodDueMoved> moved) {
    this.journal = journal;
    this.moved = moved;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(WorkingDays calendar, Actor actor, Instant now) {
    for (ReportPeriod period : ReportPeriod.listAhead(now)) {
      Deadline next = period.dueBy(calendar, now);
      if (!next.equals(period.due)) {
        move(period, next, actor, now);
      }
    }
  }

  private void move(ReportPeriod period, Deadline next, Actor actor, Instant now) {
    period.moveDue(next, now);
    if (period.status == PeriodStatus.OPEN) {
      moved.fire(new PeriodDueMoved(period, now));
    }
    ReportPeriod.flush();
    journal.record(
        actor, period.directive.issuer.id, ReportPeriodAction.CHANGE.journalAction(), period.id, period.version, List.of("/due"), now);
  }
}
