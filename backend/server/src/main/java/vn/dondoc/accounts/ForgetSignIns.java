package vn.dondoc.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Forgets what signing in leaves behind: anybody can make rows of it without being known. Harmless on several replicas. */
@ApplicationScoped
class ForgetSignIns {
  private final Clock clock;

  ForgetSignIns(Clock clock) {
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void forget() {
    Instant now = clock.instant();
    LoginThrottle.forget(now);
    RefreshToken.forget(now);
  }
}
