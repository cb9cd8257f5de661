package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A person who may sign in. Holds a work name only. */
@Entity
@Table(name = "accounts")
public class Account extends PanacheEntityBase {
  @Id public UUID id;
  public String username;
  public String displayName;
  String passwordHash;
  boolean active;
  Instant createdAt;

  protected Account() {}

  public Account(String username, String displayName, String passwordHash, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.username = username.toLowerCase(Locale.ROOT);
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.active = true;
    this.createdAt = now;
  }

  static Optional<Account> findActive(String username) {
    return find("username = ?1 and active", username.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
  }

  /** For a start without an administrator, which is refused. */
  public static boolean anyAdministrator() {
    return count("from Account a where a.active and exists (select 1 from Membership m where m.accountId = a.id and m.role = vn.dondoc.shared.security.Role.ADMIN)") > 0;
  }
}
