package vn.dondoc.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** How often a subject (an account from an address, an address, an account) failed to sign in lately. */
@Entity
@Table(name = "login_throttles")
class LoginThrottle extends PanacheEntityBase {
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final int LARGEST_POWER = 20;

  @Id String subject;
  int failures;
  Instant blockedUntil;
  Instant updatedAt;

  protected LoginThrottle() {}

  /**
   * The subject's row, locked: tries at the same moment go one after the other and cannot slip past the limit. The update
   * changes nothing but waits for who is taking the row away, and then puts it in.
   */
  static LoginThrottle locked(String subject, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into login_throttles (subject, failures, blocked_until, updated_at)"
                + " values (:subject, 0, :now, :now) on conflict (subject) do update set subject = excluded.subject")
        .setParameter("subject", subject)
        .setParameter("now", now)
        .executeUpdate();
    return findById(subject, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Counts a try before the password is looked at.
   *
   * @param free how many tries are free of delay; from then on each doubles the delay up to {@code longest}
   * @return how long to wait; zero when the try may go on
   */
  Duration tryAt(Instant now, int free, Duration longest) {
    if (blockedUntil.isAfter(now)) {
      return Duration.between(now, blockedUntil);
    }
    failures = updatedAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
    updatedAt = now;
    if (failures >= free) {
      Duration delay = Duration.ofSeconds(1L << Math.min(failures - free, LARGEST_POWER));
      blockedUntil = now.plus(delay.compareTo(longest) < 0 ? delay : longest);
    }
    return Duration.ZERO;
  }

  /** What no longer counts, nor blocks. */
  static void forget(Instant now) {
    delete("updatedAt < ?1 and blockedUntil < ?2", now.minus(FORGOTTEN_AFTER), now);
  }

  /** A try that went well: its own counter starts anew, the wider ones only lose this try. */
  static void succeeded(String own, Collection<String> wider) {
    delete("subject", own);
    succeeded(wider);
  }

  static void succeeded(Collection<String> subjects) {
    update("failures = failures - 1 where subject in ?1 and failures > 0", subjects);
  }
}
