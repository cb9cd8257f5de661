package vn.dondoc.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A refresh token, of which only the hash is kept. */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken extends PanacheEntityBase {
  /** Two tabs may refresh at the same moment; within this time that is no theft. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Id byte[] tokenHash;

  @ManyToOne(fetch = FetchType.LAZY)
  Session session;

  Instant issuedAt;
  Instant expiresAt;
  Instant replacedAt;

  protected RefreshToken() {}

  private RefreshToken(String token, Session session, Instant now) {
    this.tokenHash = RandomToken.hash(token);
    this.session = session;
    this.issuedAt = now;
    this.expiresAt = session.expiresAt;
  }

  /** Stores a new token of the session and answers it in clear, the only time it is known. */
  static String issue(Session session, Instant now) {
    String token = RandomToken.next();
    new RefreshToken(token, session, now).persist();
    return token;
  }

  static Optional<RefreshToken> findLocked(String token) {
    return find("from RefreshToken t join fetch t.session s join fetch s.account where t.tokenHash = ?1", RandomToken.hash(token))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Those of sessions that are over by themselves, whose use would tell nothing more. */
  static void forget(Instant now) {
    delete("expiresAt < ?1", now);
  }

  /** True when it was replaced a while ago: somebody holds a copy. */
  boolean isReusedAt(Instant now) {
    return replacedAt != null && now.isAfter(replacedAt.plus(GRACE));
  }

  void replace(Instant now) {
    if (replacedAt == null) {
      replacedAt = now;
    }
  }
}
