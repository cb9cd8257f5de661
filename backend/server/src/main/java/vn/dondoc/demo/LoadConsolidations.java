package vn.dondoc.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.consolidations.Consolidation;
import vn.dondoc.consolidations.IssueConsolidation;
import vn.dondoc.consolidations.IssueInput;
import vn.dondoc.consolidations.TakeReports;
import vn.dondoc.directives.Directive;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;

/** Every closed period was consolidated ten days after its deadline, under invented numbers. */
@ApplicationScoped
class LoadConsolidations {
  private final TakeReports takeReports;
  private final IssueConsolidation issueConsolidation;

  LoadConsolidations(TakeReports takeReports, IssueConsolidation issueConsolidation) {
    this.takeReports = takeReports;
    this.issueConsolidation = issueConsolidation;
  }

  void past(Directive directive, Actor consolidator) {
    ReportPeriod.flush(); // the reports are taken by a statement of the database
    List<ReportPeriod> closed =
        ReportPeriod.listOf(directive.id).stream().filter(period -> period.status == PeriodStatus.CLOSED).toList();
    for (int i = 0; i < closed.size(); i++) {
      Instant at = closed.get(i).due.at().plus(Duration.ofDays(10));
      Consolidation consolidation = new Consolidation(closed.get(i), null, at);
      consolidation.persistAndFlush();
      takeReports.take(consolidation, at);
      issueConsolidation.issue(consolidation, new IssueInput("%02d/BC-MINHHOA".formatted(i + 1), LocalDate.ofInstant(at, Clocks.VIETNAM)), consolidator, at);
    }
  }
}
