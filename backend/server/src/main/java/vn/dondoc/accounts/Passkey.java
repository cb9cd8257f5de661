package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A key on somebody's device, of which the public half is kept. */
@Entity
@Table(name = "passkeys")
class Passkey extends PanacheEntityBase {
  @Id UUID id;
  UUID accountId;
  String name;
  byte[] credentialId;
  byte[] credential;

  /** How often the device says it has signed; one that falls back is a copy. Many devices always say 0. */
  long signCount;

  boolean backupEligible;
  boolean backupState;
  Instant createdAt;
  Instant lastUsedAt;

  protected Passkey() {}

  Passkey(UUID account, String name, Passkeys.Credential made, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.accountId = account;
    this.name = name;
    this.credentialId = made.id();
    this.credential = made.data();
    this.signCount = made.signCount();
    this.backupEligible = made.backupEligible();
    this.backupState = made.backupState();
    this.createdAt = now;
  }

  void usedAt(Instant now, long count, boolean backedUp) {
    lastUsedAt = now;
    signCount = count;
    backupState = backedUp;
  }

  static Optional<Passkey> findLocked(byte[] credentialId) {
    return find("credentialId", credentialId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  static List<Passkey> listOf(UUID account) {
    return list("accountId = ?1 order by createdAt", account);
  }

  /** Whoever asks for it, only the account's own. */
  static boolean remove(UUID id, UUID account) {
    return delete("id = ?1 and accountId = ?2", id, account) > 0;
  }

  static void removeAll(UUID account) {
    delete("accountId", account);
  }
}
