package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.reportperiods.PeriodDueMoved;

/** The deadline of a period moves for each of its reports; an extension that reaches further stands. */
@ApplicationScoped
class MoveDeadlines {
  void move(@Observes PeriodDueMoved moved) {
    PeriodReports.moveDue(moved.period(), moved.now());
  }
}
