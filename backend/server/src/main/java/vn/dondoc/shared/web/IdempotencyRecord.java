package vn.dondoc.shared.web;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The kept answer of one POST. */
@Entity
@Table(name = "idempotency_records")
@IdClass(IdempotencyRecord.Key.class)
class IdempotencyRecord extends PanacheEntityBase {
  record Key(UUID accountId, String key) {}

  /** What a try with a key meets. */
  enum Claim {
    FIRST,
    KEPT,
    IN_PROGRESS
  }

  @Id UUID accountId;
  @Id String key;
  byte[] requestHash;
  short status;
  String location;
  String etag;
  String body;
  Instant createdAt;

  protected IdempotencyRecord() {}

  IdempotencyRecord(
      Key id, byte[] requestHash, int status, String location, String etag, String body, Instant now) {
    this.accountId = id.accountId();
    this.key = id.key();
    this.requestHash = requestHash;
    this.status = (short) status;
    this.location = location;
    this.etag = etag;
    this.body = body;
    this.createdAt = now;
  }

  /**
   * One statement: takes the key's lock for this transaction and looks whether an answer is kept. The primary key
   * decides the race that remains between the statement's snapshot and its lock.
   */
  static Claim claim(Key id) {
    Object[] found =
        (Object[])
            getEntityManager()
                .createNativeQuery(
                    """
                    select pg_try_advisory_xact_lock(hashtextextended(:lock, 0)),
                           exists (select 1 from idempotency_records where account_id = :account and key = :key)
                    """,
                    Object[].class)
                .setParameter("lock", id.accountId() + "/" + id.key())
                .setParameter("account", id.accountId())
                .setParameter("key", id.key())
                .getSingleResult();
    if ((boolean) found[1]) {
      return Claim.KEPT;
    }
    return (boolean) found[0] ? Claim.FIRST : Claim.IN_PROGRESS;
  }

  static IdempotencyRecord kept(Key id) {
    return findById(id);
  }

  static long forgetOlderThan(Instant limit) {
    return delete("createdAt < ?1", limit);
  }
}
