package vn.dondoc.reportperiods;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;

/** Opens the periods whose day has come. Any replica may run it at any time: each period is claimed by its lock. */
@ApplicationScoped
public class OpenReportPeriods {
  private static final int AT_A_TIME = 50;

  private final Clock clock;
  private final Event<PeriodOpened> opened;
  private final Journal journal;

  OpenReportPeriods(Clock clock, Event<PeriodOpened> opened, Journal journal) {
    this.clock = clock;
    this.opened = opened;
    this.journal = journal;
  }

  @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void openThoseDue() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    ReportPeriod.lockThoseToOpen(today, AT_A_TIME).forEach(period -> open(period, null, now));
  }

  /** Opens what is due to open of one directive, in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void openThoseDue(List<ReportPeriod> periods, Actor actor, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    periods.stream().filter(p -> !p.opensOn.isAfter(today)).forEach(p -> open(p, actor, now));
  }

  private void open(ReportPeriod period, Actor actor, Instant now) {
    UUID issuer = period.directive.issuer.id;
    period.open(now);
    journal.record(actor, issuer, "report-period.open", period.id, period.version, List.of(), now);
    opened.fire(new PeriodOpened(period, now));
  }
}
