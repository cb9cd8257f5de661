package vn.dondoc.uploads;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SHA256Digest;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.storage.PlainSql;

/** A file on its way in. {@code received} and {@code digest} are what is safe; a crash loses nothing before them. */
@Entity
@Table(name = "uploads")
public class Upload extends PanacheEntityBase {
  /** An unfinished or unclaimed upload lives so long after the last word about it. */
  static final Duration KEPT = Duration.ofHours(72);

  @Id public UUID id;
  UUID accountId;

  @Enumerated(EnumType.STRING)
  public UploadPurpose purpose;

  public String name;
  public long length;
  String declaredSha256;
  long received;
  byte[] digest;

  @Enumerated(EnumType.STRING)
  public UploadState state;

  String problem;
  String storageKey;

  @ManyToOne(fetch = FetchType.LAZY)
  StoredFile file;

  UUID holder;
  Instant heldUntil;
  Instant createdAt;
  Instant expiresAt;

  protected Upload() {}

  Upload(UUID account, NewUpload.Declared declared, String storageKey, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.accountId = account;
    this.purpose = declared.purpose();
    this.name = declared.name();
    this.length = declared.length();
    this.declaredSha256 = declared.sha256();
    this.digest = new SHA256Digest().getEncodedState();
    this.state = UploadState.RECEIVING;
    this.storageKey = storageKey;
    this.createdAt = now;
    this.expiresAt = now.plus(KEPT);
  }

  /** Lets one request write: two at once would mix their bytes. */
  void hold(UUID by, Duration silence, Instant now) {
    if (heldUntil != null && now.isBefore(heldUntil) && !by.equals(holder)) {
      throw ProblemException.of(ProblemType.UPLOAD_LOCKED);
    }
    holder = by;
    heldUntil = now.plus(silence);
  }

  void letGo(UUID by) {
    if (by.equals(holder)) {
      holder = null;
      heldUntil = null;
    }
  }

  void requireReceiving(long offset) {
    if (state == UploadState.REFUSED) {
      throw ProblemException.of(ProblemType.UPLOAD_GONE);
    }
    if (state != UploadState.RECEIVING || offset != received) {
      throw ProblemException.of(ProblemType.WRONG_OFFSET, ProblemType.WRONG_OFFSET.slug(), received);
    }
  }

  /** These bytes are safe on disk. */
  void advance(UUID by, long safe, SHA256Digest hashed, Instant now) {
    if (!by.equals(holder)) {
      throw ProblemException.of(ProblemType.UPLOAD_LOCKED); // somebody else writes since
    }
    received = safe;
    digest = hashed.getEncodedState();
    expiresAt = now.plus(KEPT);
    state = received == length ? UploadState.CHECKING : state;
    letGo(by);
  }

  void ready(StoredFile stored) {
    state = UploadState.READY;
    file = stored;
  }

  void refuse(String why) {
    state = UploadState.REFUSED;
    problem = why;
  }

  void expire(Instant now) {
    state = UploadState.EXPIRED;
    expiresAt = now;
  }

  /** Gives the finished file to a feature, once. */
  public StoredFile claim() {
    if (state != UploadState.READY) {
      throw ProblemException.of(ProblemType.UPLOAD_NOT_READY);
    }
    state = UploadState.CLAIMED;
    return file;
  }

  /** The finished file; empty before. */
  public Optional<StoredFile> finished() {
    return Optional.ofNullable(file);
  }

  SHA256Digest hashed() {
    return new SHA256Digest(digest);
  }

  String sha256() {
    byte[] hash = new byte[32];
    hashed().doFinal(hash, 0);
    return HexFormat.of().formatHex(hash);
  }

  /** Its owner's, and not forgotten; locked until the end of the transaction, because verbs depend on its state. */
  public static Upload requireOwn(UUID id, UUID account) {
    return Upload.<Upload>find("id = ?1 and accountId = ?2 and state <> ?3", id, account, UploadState.EXPIRED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static Upload findLocked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What an account has on its way, counted under a lock, so that many at once cannot slip past the bounds. */
  record Pending(long count, long bytes) {}

  static Pending pendingOf(UUID account) {
    PlainSql.one("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, "uploads/" + account);
    return PlainSql.one(
        "select count(*), coalesce(sum(length), 0) from uploads where account_id = ? and state in ('RECEIVING', 'CHECKING', 'READY')",
        row -> new Pending(row.getLong(1), row.getLong(2)),
        account);
  }

  static List<UUID> idsToCheck(Instant now, int most) {
    return find("select id from Upload where state = ?1 and (heldUntil is null or heldUntil < ?2) order by createdAt", UploadState.CHECKING, now)
        .project(UUID.class)
        .page(0, most)
        .list();
  }

  static List<Upload> listExpired(Instant now, int most) {
    return find("expiresAt < ?1 and (heldUntil is null or heldUntil < ?1) order by expiresAt", now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, most)
        .list();
  }
}
