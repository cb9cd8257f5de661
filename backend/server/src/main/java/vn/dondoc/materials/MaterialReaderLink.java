package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one-time address of a reader. Its secret is 256 random bits that only the reader's link holds; a guess is counted,
 * and after five in a row the link rests for a quarter of an hour.
 */
@Entity
@Table(name = "material_reader_links")
public class MaterialReaderLink extends PanacheEntityBase {
  static final Duration KEPT = Duration.ofDays(14);
  private static final int TRIES = 5;
  private static final Duration REST = Duration.ofMinutes(15);
  private static final SecureRandom RANDOM = new SecureRandom();

  enum State {
    OPEN,
    USED,
    EXPIRED,
    REVOKED
  }

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  MaterialVariant variant;

  int revision;
  String reader;
  byte[] secretHash;
  UUID madeBy;
  Instant madeAt;
  Instant expiresAt;
  Instant openedAt;
  Instant usedAt;
  Instant revokedAt;
  int failures;
  Instant blockedUntil;

  protected MaterialReaderLink() {}

  MaterialReaderLink(MaterialVariant variant, String secret, UUID madeBy, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.variant = variant;
    this.revision = variant.sentRevision;
    this.reader = variant.readerName;
    this.secretHash = hash(secret);
    this.madeBy = madeBy;
    this.madeAt = now;
    this.expiresAt = now.plus(KEPT);
  }

  static String newSecret() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  boolean rests(Instant now) {
    return blockedUntil != null && now.isBefore(blockedUntil);
  }

  /** Compares in constant time and counts what does not fit. */
  boolean opensWith(String secret, Instant now) {
    boolean fits = secret != null && secret.length() <= 100 && MessageDigest.isEqual(secretHash, hash(secret));
    if (fits) {
      failures = 0;
      openedAt = openedAt == null ? now : openedAt;
    } else if (++failures >= TRIES) {
      failures = 0;
      blockedUntil = now.plus(REST);
    }
    return fits;
  }

  State state(Instant now) {
    if (usedAt != null) {
      return State.USED;
    }
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
  }

  void use(Instant now) {
    usedAt = now;
  }

  void revoke(Instant now) {
    if (usedAt == null && revokedAt == null) {
      revokedAt = now;
    }
  }

  static void revokeAll(MaterialVariant variant, Instant now) {
    list("variant = ?1 and usedAt is null and revokedAt is null", variant).forEach(link -> ((MaterialReaderLink) link).revoke(now));
  }

  /** Locked, so that a link is used once however often it is sent. */
  static Optional<MaterialReaderLink> findLocked(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  static List<MaterialReaderLink> listOf(MaterialVariant variant) {
    return list("variant = ?1 order by madeAt desc", variant);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
