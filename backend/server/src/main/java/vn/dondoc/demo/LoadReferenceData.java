package vn.dondoc.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.units.Unit;

/** The first start of the demonstration, all in one transaction; later starts find it done. */
@ApplicationScoped
class LoadReferenceData {
  private final boolean demo;
  private final Clock clock;
  private final DemoPassword password;
  private final LoadUnits units;
  private final LoadAccounts accounts;
  private final LoadDirectives directives;
  private final LoadHistory history;
  private final LoadConsolidations consolidations;
  private final LoadMaterials materials;
  private final WorkingCalendar calendar;

  LoadReferenceData(
      @ConfigProperty(name = "dondoc.demo") boolean demo,
      Clock clock,
      DemoPassword password,
      LoadUnits units,
      LoadAccounts accounts,
      LoadDirectives directives,
      LoadHistory history,
      LoadConsolidations consolidations,
      LoadMaterials materials,
      WorkingCalendar calendar) {
    this.demo = demo;
    this.clock = clock;
    this.password = password;
    this.units = units;
    this.accounts = accounts;
    this.directives = directives;
    this.history = history;
    this.consolidations = consolidations;
    this.materials = materials;
    this.calendar = calendar;
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    if (demo && QuarkusTransaction.requiringNew().call(() -> Unit.count() == 0)) {
      QuarkusTransaction.requiringNew().timeout((int) Duration.ofMinutes(3).toSeconds()).run(this::load);
    }
  }

  private void load() {
    Instant now = clock.instant();
    LoadUnits.Loaded loaded = units.load();
    calendar.forget();
    Map<String, Actor> officers = accounts.load(loaded, password.decide(), now);
    Unit.flush(); // the journal names accounts and units by their ids alone
    Unit receiver = loaded.units().get("LC-CA");
    Directive reference = directives.load("directive-1013.json", false, loaded, now);
    history.past(reference, officers, receiver, now);
    consolidations.past(reference, officers.get(receiver.code));
    Directive demonstration = directives.load("demonstration.json", true, loaded, now);
    history.present(demonstration, officers, receiver, now);
    materials.load(loaded, now);
  }
}
