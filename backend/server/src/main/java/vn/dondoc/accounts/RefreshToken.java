package vn.dondoc.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A refresh token, of which only the hash is kept. */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken extends PanacheEntityBase {
  /** Two tabs may refresh at the same moment; within this time that is no theft. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final SecureRandom RANDOM = new SecureRandom();

  @Id byte[] tokenHash;

  @ManyToOne(fetch = FetchType.LAZY)
  Session session;

  Instant issuedAt;
  Instant expiresAt;
  Instant replacedAt;

  protected RefreshToken() {}

  private RefreshToken(String token, Session session, Instant now) {
    this.tokenHash = hash(token);
    this.session = session;
    this.issuedAt = now;
    this.expiresAt = session.expiresAt;
  }

  /** Stores a new token of the session and answers it in clear, the only time it is known. */
  static String issue(Session session, Instant now) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    new RefreshToken(token, session, now).persist();
    return token;
  }

  static Optional<RefreshToken> findLocked(String token) {
    return find("from RefreshToken t join fetch t.session s join fetch s.account where t.tokenHash = ?1", hash(token))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
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

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent); // every Java platform has SHA-256
    }
  }
}
