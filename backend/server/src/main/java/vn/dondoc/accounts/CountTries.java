package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
    /** Apart from passwords: who guesses those from an office's address keeps nobody there from the other ways. */
    static Limit withoutPassword(Device device) {
      return new Limit("other:" + device.network(), 50, Duration.ofSeconds(30));
    }
  }

  /**
   * From the narrowest to the widest, each locked. What a narrower one refuses does not reach the wider: otherwise one
   * machine that is blocked itself would keep an account, or an office behind one address, blocked for everybody.
   */
  void count(Limit... limits) {
    Instant now = clock.instant();
    Duration wait =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Arrays.stream(limits)
                        .map(limit -> LoginThrottle.locked(limit.subject(), now).tryAt(now, limit.free(), limit.longest()))
                        .filter(Duration::isPositive)
                        .findFirst()
                        .orElse(Duration.ZERO));
    if (wait.isPositive()) {
      throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_REQUESTS.slug(), wait.toSeconds() + 1);
    }
  }
}
