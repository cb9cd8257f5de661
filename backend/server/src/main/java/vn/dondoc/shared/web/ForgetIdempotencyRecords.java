package vn.dondoc.shared.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Kept answers live 30 days: longer than Tết and any offline queue. */
@ApplicationScoped
class ForgetIdempotencyRecords {
  private static final Duration KEPT = Duration.ofDays(30);
  private final Clock clock;

  ForgetIdempotencyRecords(Clock clock) {
    this.clock = clock;
  }

  @Scheduled(every = "12h", delayed = "10m")
  @Transactional
  void forget() {
    IdempotencyRecord.forgetOlderThan(clock.instant().minus(KEPT));
  }
}
