package vn.dondoc.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which account somebody of the province's sign-in system is here: by issuer and subject, which never change hands. */
@Entity
@Table(name = "sso_links")
class SsoLink extends PanacheEntityBase {
  @Id UUID id;
  String issuer;
  String subject;
  UUID accountId;
  Instant linkedAt;

  protected SsoLink() {}

  SsoLink(SsoProvider.Person person, Account account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.issuer = person.issuer();
    this.subject = person.subject();
    this.accountId = account.id;
    this.linkedAt = now;
  }

  static Optional<SsoLink> findOf(SsoProvider.Person person) {
    return find("issuer = ?1 and subject = ?2", person.issuer(), person.subject()).firstResultOptional();
  }

  static Optional<SsoLink> findOf(UUID account) {
    return find("accountId", account).firstResultOptional();
  }
}
