package vn.dondoc.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** How often a subject (an account from an address, an address, an account) failed to sign in lately. */
@Entity
@Table(name = "login_throttles")
class LoginThrottle extends PanacheEntityBase {
  @Id String subject;
  int failures;
  Instant blockedUntil;
  Instant updatedAt;

  protected LoginThrottle() {}

  /**
   * Counts a try before the password is looked at, so that tries at the same moment cannot slip past the limit. A
   * quiet quarter of an hour forgets.
   *
   * @param free how many tries are free of delay
   * @param longest the delay doubles with each further try up to this
   * @return seconds to wait, 0 when the try may go on
   */
  static long count(String subject, int free, Duration longest, Instant now) {
    Number wait =
        (Number)
            getEntityManager()
                .createNativeQuery(
                    """
                    with tried as (
                      insert into login_throttles as t (subject, failures, blocked_until, updated_at)
                      values (:subject, 1, :now, :now)
                      on conflict (subject) do update set
                        failures = case when t.blocked_until > :now then t.failures
                                        when t.updated_at < :forgotten then 1
                                        else t.failures + 1 end,
                        updated_at = case when t.blocked_until > :now then t.updated_at else :now end,
                        blocked_until = case
                          when t.blocked_until > :now then t.blocked_until
                          when t.updated_at < :forgotten or t.failures + 1 < :free then :now
                          else :now + make_interval(secs => least(:longest, power(2, least(t.failures + 1 - :free, 20)))) end
                      returning (select b.blocked_until from login_throttles b where b.subject = t.subject) as before
                    )
                    select coalesce(ceil(extract(epoch from (before - :now))), 0) from tried
                    """,
                    Number.class)
                .setParameter("subject", subject)
                .setParameter("now", Timestamp.from(now))
                .setParameter("forgotten", Timestamp.from(now.minus(Duration.ofMinutes(15))))
                .setParameter("free", free)
                .setParameter("longest", longest.toSeconds())
                .getSingleResult();
    return Math.max(0, wait.longValue());
  }

  /** A try that went well: its own counter starts anew, the wider ones only lose this try. */
  static void succeeded(String own, Collection<String> wider) {
    delete("subject", own);
    update("failures = failures - 1 where subject in ?1 and failures > 0", wider);
  }
}
