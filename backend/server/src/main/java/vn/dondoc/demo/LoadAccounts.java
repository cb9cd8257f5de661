package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.accounts.Account;
import vn.dondoc.accounts.Membership;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/** One account for every role, and one officer for each unit, all with the one demonstration password. */
@ApplicationScoped
class LoadAccounts {
  private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
  private final ReferenceFiles files;
  private final Passwords passwords;

  LoadAccounts(ReferenceFiles files, Passwords passwords) {
    this.files = files;
    this.passwords = passwords;
  }

  /** Answers the officers by unit code, for the history. */
  Map<String, Actor> load(LoadUnits.Loaded loaded, String password, Instant now) {
    Map<String, String> names = names();
    String hash = passwords.hash(password);
    Unit police = loaded.units().get("LC-CA");
    Unit culture = loaded.units().get("LC-CQ-VHTT");
    Unit city = loaded.units().get("LC-TP");
    account("congan", names, hash, now, police, Role.COORDINATOR);
    account("vhtt", names, hash, now, culture, Role.COORDINATOR, Role.EDITOR);
    account("bientap", names, hash, now, culture, Role.EDITOR);
    account("lanhdao", names, hash, now, city, Role.LEADER);
    account("chutich.hopthanh", names, hash, now, loaded.units().get("LC-X-HOPTHANH"), Role.UNIT_HEAD);
    account("quantri", names, hash, now, city, Role.ADMIN);
    Map<String, Actor> officers = new LinkedHashMap<>();
    loaded.usernames().forEach(
        (code, username) -> {
          Unit unit = loaded.units().get(code);
          Account officer = account(username, names, hash, now, unit, Role.UNIT_OFFICER);
          officers.put(
              code,
              new Actor(
                  officer.id, officer.username, officer.displayName, null,
                  List.of(new Actor.Membership(unit.id, unit.code, unit.name, unit.path, Role.UNIT_OFFICER))));
        });
    return officers;
  }

  private static Account account(String username, Map<String, String> names, String hash, Instant now, Unit unit, Role... roles) {
    Account account = new Account(username, names.getOrDefault(username, username), hash, now);
    account.persist();
    for (Role role : roles) {
      new Membership(account, unit, role, SINCE).persist();
    }
    return account;
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (JsonNode entry : files.tree("names.json").get("accounts")) {
      names.put(entry.get("username").asText(), entry.get("displayName").asText());
    }
    return names;
  }
}
