package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Listing;

/** A person who may sign in. Holds a work name only. */
@Entity
@Table(name = "accounts")
public class Account extends PanacheEntityBase {
  @Id public UUID id;
  public String username;
  public String displayName;
  @Version long version;
  String passwordHash;
  boolean active;
  Instant createdAt;

  /** Contact data: shown to the person and to administrators, each of whose looks is recorded. */
  String email;

  String phone;

  /** Until when the password that an administrator gave may be used, once; null: the person chose its own. */
  Instant initialUntil;

  boolean initialUsed;
  @OptimisticLock(excluded = true) // no change that an administrator's form must know of
  Instant lastSignInAt;

  @Column(insertable = false, updatable = false)
  String search;

  protected Account() {}

  public Account(String username, String displayName, String passwordHash, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.username = username.toLowerCase(Locale.ROOT);
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.active = true;
    this.createdAt = now;
  }

  /** With a password that is good for one sign-in. */
  static Account invite(String username, String displayName, String passwordHash, Instant initialUntil, Instant now) {
    Account account = new Account(username, displayName, passwordHash, now);
    account.initialUntil = initialUntil;
    return account;
  }

  void describe(String newDisplayName, String newEmail, String newPhone) {
    displayName = newDisplayName;
    email = newEmail;
    phone = newPhone;
  }

  void giveInitialPassword(String hash, Instant until) {
    passwordHash = hash;
    initialUntil = until;
    initialUsed = false;
  }

  void choosePassword(String hash) {
    passwordHash = hash;
    initialUntil = null;
    initialUsed = false;
  }

  void disable() {
    active = false;
  }

  void enable() {
    active = true;
  }

  /** Notes a sign-in; false when the password was an initial one that is used up or too old. */
  boolean signInAt(Instant now) {
    if (initialUntil != null && (initialUsed || !now.isBefore(initialUntil))) {
      return false;
    }
    initialUsed = initialUntil != null;
    lastSignInAt = now;
    return true;
  }

  void signInWithoutPasswordAt(Instant now) {
    lastSignInAt = now;
  }

  boolean mustChangePassword() {
    return initialUntil != null;
  }

  static Account require(UUID id) {
    return Account.<Account>findByIdOptional(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** Locked, so that two changes of one account go one after the other. */
  static Account requireLocked(UUID id) {
    Account account = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return account;
  }

  static List<Account> listByIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  static boolean isTaken(String username) {
    return count("username", username.strip().toLowerCase(Locale.ROOT)) > 0;
  }

  static List<Account> list(AccountQuery query, LocalDate today) {
    Listing<Account> listing = query.listing().bind("on", today);
    return find("from Account a where 1 = 1" + listing.hql(), listing.parameters()).page(0, query.rows()).list();
  }

  /** Administrators that could still sign in without this account. */
  static boolean anyOtherAdministrator(UUID without, LocalDate on) {
    return count(
            "from Account a where a.active and a.id <> ?1 and exists (select 1 from Membership m where m.accountId = a.id"
                + " and m.role = vn.dondoc.shared.security.Role.ADMIN and (m.validTo is null or m.validTo >= ?2))",
            without,
            on)
        > 0;
  }

  static Optional<Account> findActive(String username) {
    return find("username = ?1 and active", username.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
  }

  /** Locked: a password that is good for one sign-in is good for one of two at the same moment. */
  static Optional<Account> findActiveLocked(String username) {
    return find("username = ?1 and active", username.strip().toLowerCase(Locale.ROOT))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The one that is known by this e-mail, locked; of two nobody can say who is meant. */
  static Optional<Account> findActiveByEmailLocked(String email) {
    List<Account> known = find("lower(email) = lower(?1) and active", email).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
  }

  /** For a start without an administrator, which is refused. */
  public static boolean anyAdministrator() {
    return count("from Account a where a.active and exists (select 1 from Membership m where m.accountId = a.id and m.role = vn.dondoc.shared.security.Role.ADMIN)") > 0;
  }
}
