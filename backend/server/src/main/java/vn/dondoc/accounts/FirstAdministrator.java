package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitKind;

/**
 * A start without an administrator refuses to run, with the sentence that says how. There is no default account
 * (OWASP ASVS 6.3.2).
 */
@ApplicationScoped
class FirstAdministrator {
  private static final int SHORTEST_PASSWORD = 15;

  private final boolean demo;
  private final Optional<String> username;
  private final Optional<String> password;
  private final String unitName;
  private final Passwords passwords;
  private final Clock clock;

  FirstAdministrator(
      @ConfigProperty(name = "dondoc.demo") boolean demo,
      @ConfigProperty(name = "dondoc.admin.username") Optional<String> username,
      @ConfigProperty(name = "dondoc.admin.password") Optional<String> password,
      @ConfigProperty(name = "dondoc.admin.unit", defaultValue = "Ủy ban nhân dân") String unitName,
      Passwords passwords,
      Clock clock) {
    this.demo = demo;
    this.username = username.filter(name -> !name.isBlank());
    this.password = password;
    this.unitName = unitName;
    this.passwords = passwords;
    this.clock = clock;
  }

  void require(@Observes @Priority(200) StartupEvent event) {
    if (!demo && !QuarkusTransaction.requiringNew().call(Account::anyAdministrator)) {
      QuarkusTransaction.requiringNew().run(this::make);
    }
  }

  private void make() {
    String secret = password.filter(p -> p.length() >= SHORTEST_PASSWORD).orElse(null);
    if (username.isEmpty() || secret == null) {
      throw new IllegalStateException(
          "No administrator yet: set DONDOC_ADMIN_USERNAME and DONDOC_ADMIN_PASSWORD (at least "
              + SHORTEST_PASSWORD + " characters) and start again.");
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    Unit unit = Unit.<Unit>find("parent is null order by code").firstResultOptional().orElseGet(() -> root(today));
    Account account = new Account(username.get(), username.get(), passwords.hash(secret), now);
    account.persist();
    new Membership(account, unit, Role.ADMIN, today).persist();
  }

  private Unit root(LocalDate today) {
    Unit unit = new Unit("ROOT", unitName, UnitKind.CITY_COMMITTEE, true, null, List.of(), today, null);
    unit.persist();
    return unit;
  }
}
