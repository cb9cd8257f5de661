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
import java.util.Optional;
import java.util.UUID;

/** One sign-in on one device, from which every token descends. */
@Entity
@Table(name = "sessions")
class Session extends PanacheEntityBase {
  static final Duration LONGEST = Duration.ofHours(12);

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Account account;

  Instant createdAt;
  Instant expiresAt;
  Instant endedAt;

  protected Session() {}

  Session(Account account, Instant now) {
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

  boolean isOpenAt(Instant now) {
    return endedAt == null && now.isBefore(expiresAt) && account.active;
  }

  static Optional<Session> findOpen(UUID id, Instant now) {
    Optional<Session> session = find("from Session s join fetch s.account where s.id = ?1", id).firstResultOptional();
    return session.filter(s -> s.isOpenAt(now));
  }
}
