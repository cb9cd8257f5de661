package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One sign-in on one device, from which every token descends. */
@Entity
@Table(name = "sessions")
class Session extends PanacheEntityBase {
  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration LOOK = Duration.ofMinutes(30);

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Account account;

  Instant createdAt;
  Instant expiresAt;
  Instant endedAt;

  /** Where from and with what; personal data, erasable. */
  String address;

  String device;

  /** The administrator who looks at the service as the account; no refresh token belongs to such a session. */
  UUID seenById;

  /** Otherwise by the province's account or a passkey: an initial password is then nothing that the person knows. */
  boolean byPassword = true;

  /** Many people's computer: nothing of the session outlives the browser. */
  boolean sharedDevice;

  protected Session() {}

  Session(Account account, Device device, Instant now) {
    this(account, now);
    this.address = device.address();
    this.device = device.name();
    this.sharedDevice = device.shared();
  }

  static Session withoutPassword(Account account, Device device, Instant now) {
    Session session = new Session(account, device, now);
    session.byPassword = false;
    return session;
  }

  /** A look through somebody's eyes, for half an hour. */
  static Session see(Account account, UUID seenBy, Instant now) {
    Session session = new Session(account, now);
    session.seenById = seenBy;
    session.expiresAt = now.plus(LOOK);
    return session;
  }

  private Session(Account account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.account = account;
    this.createdAt = now;
    this.expiresAt = now.plus(LONGEST);
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  /** Nothing but choosing a password is possible. */
  boolean mustChangePassword() {
    return byPassword && seenById == null && account.mustChangePassword();
  }

  boolean isOpenAt(Instant now) {
    return endedAt == null && now.isBefore(expiresAt) && account.active;
  }

  static Optional<Session> findOpen(UUID id, Instant now) {
    Optional<Session> session = find("from Session s join fetch s.account where s.id = ?1", id).firstResultOptional();
    return session.filter(s -> s.isOpenAt(now));
  }

  static List<Session> listOpen(UUID account, Instant now) {
    return list(
        "from Session s join fetch s.account where s.account.id = ?1 and s.endedAt is null and s.expiresAt > ?2 and s.seenById is null"
            + " order by s.createdAt desc",
        account,
        now);
  }

  /** Ends those of the account but one; null keeps none. */
  static List<UUID> endAll(UUID account, UUID kept, Instant now) {
    List<Session> open = list("account.id = ?1 and endedAt is null", account);
    open.removeIf(session -> session.id.equals(kept));
    open.forEach(session -> session.end(now));
    return open.stream().map(session -> session.id).toList();
  }
}
