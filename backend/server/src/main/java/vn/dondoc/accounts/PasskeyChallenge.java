package vn.dondoc.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a device is asked to sign; any replica takes the answer, once. */
@Entity
@Table(name = "passkey_challenges")
class PasskeyChallenge extends PanacheEntityBase {
  static final Duration LIFE = Duration.ofMinutes(5);

  @Id byte[] challenge;
  UUID accountId;
  Instant expiresAt;

  protected PasskeyChallenge() {}

  private PasskeyChallenge(byte[] challenge, UUID accountId, Instant now) {
    this.challenge = challenge;
    this.accountId = accountId;
    this.expiresAt = now.plus(LIFE);
  }

  /** Those that nobody answered are dropped. @param account whose new passkey it is for; null for a sign-in */
  static byte[] keep(UUID account, Instant now) {
    delete("expiresAt < ?1", now);
    byte[] challenge = RandomToken.bytes();
    new PasskeyChallenge(challenge, account, now).persist();
    return challenge;
  }

  /** False when it was not asked for this, was answered before or too late. */
  static boolean take(byte[] challenge, UUID account, Instant now) {
    PasskeyChallenge asked = findById(challenge, LockModeType.PESSIMISTIC_WRITE);
    if (asked == null) {
      return false;
    }
    asked.delete();
    return now.isBefore(asked.expiresAt) && Objects.equals(asked.accountId, account);
  }
}
