package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Counts a try to sign in, in a transaction of its own, before anything is looked at; who tried too often waits. */
@ApplicationScoped
class CountTries {
  private final Clock clock;

  CountTries(Clock clock) {
    this.clock = clock;
  }

  /** @param free how many tries are free of delay; from then on each doubles the delay up to {@code longest} */
  record Limit(String subject, int free, Duration longest) {
    static Limit ofAddress(String address) {
      return new Limit("address:" + address, 50, Duration.ofMinutes(5));
    }
  }

  /** Always in the same order, since each is locked. */
  void count(Limit... limits) {
    Instant now = clock.instant();
    Duration wait =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Arrays.stream(limits)
                        .map(limit -> LoginThrottle.locked(limit.subject(), now).tryAt(now, limit.free(), limit.longest()))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
    if (wait.isPositive()) {
      throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_REQUESTS.slug(), wait.toSeconds() + 1);
    }
  }
}
