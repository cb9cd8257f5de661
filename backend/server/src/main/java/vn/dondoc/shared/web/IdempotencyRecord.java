package vn.dondoc.shared.web;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.dondoc.shared.storage.PlainSql;

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
    return PlainSql.one(
        """
        select pg_try_advisory_xact_lock(hashtextextended(?, 0)),
               exists (select 1 from idempotency_records where account_id = ? and key = ?)
        """,
        row -> row.getBoolean(2) ? Claim.KEPT : row.getBoolean(1) ? Claim.FIRST : Claim.IN_PROGRESS,
        id.accountId() + "/" + id.key(),
        id.accountId(),
        id.key());
  }

  static IdempotencyRecord kept(Key id) {
    return findById(id);
  }

  static long forgetOlderThan(Instant limit) {
    return delete("createdAt < ?1", limit);
  }
}
