package vn.dondoc.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What must come back with a person who was sent to the province's sign-in; any replica takes it, once. */
@Entity
@Table(name = "sso_attempts")
class SsoAttempt extends PanacheEntityBase {
  static final Duration LIFE = Duration.ofMinutes(10);

  @Id byte[] tokenHash;
  String state;
  String nonce;
  String verifier;
  boolean sharedDevice;
  Instant expiresAt;

  protected SsoAttempt() {}

  private SsoAttempt(String token, SsoProvider.Question question, boolean sharedDevice, Instant now) {
    this.tokenHash = RandomToken.hash(token);
    this.state = question.state();
    this.nonce = question.nonce();
    this.verifier = question.verifier();
    this.sharedDevice = sharedDevice;
    this.expiresAt = now.plus(LIFE);
  }

  /** Stores it and answers the token that only this browser gets; those that nobody came back with are dropped. */
  static String keep(SsoProvider.Question question, boolean sharedDevice, Instant now) {
    delete("expiresAt < ?1", now);
    String token = RandomToken.next();
    new SsoAttempt(token, question, sharedDevice, now).persist();
    return token;
  }

  /** Of two who come with one token the second finds nothing. */
  static Optional<SsoAttempt> take(String token, Instant now) {
    SsoAttempt attempt = findById(RandomToken.hash(token), LockModeType.PESSIMISTIC_WRITE);
    if (attempt == null) {
      return Optional.empty();
    }
    attempt.delete();
    return Optional.of(attempt).filter(a -> now.isBefore(a.expiresAt));
  }
}
