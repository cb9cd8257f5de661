package vn.dondoc.accounts;

import com.webauthn4j.data.RegistrationData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;

/** A person adds a key of a device to the own account, for which the password is asked. */
@ApplicationScoped
class AddPasskey {
  private static final int MOST = 10;

  private final Passkeys passkeys;
  private final ConfirmPassword confirm;
  private final Journal journal;
  private final Clock clock;

  AddPasskey(Passkeys passkeys, ConfirmPassword confirm, Journal journal, Clock clock) {
    this.passkeys = passkeys;
    this.confirm = confirm;
    this.journal = journal;
    this.clock = clock;
  }

  PasskeyOptions.Creation start(Actor actor, PasskeyInput.Start input) {
    String party = passkeys.party();
    Account account = confirm.require(actor, input.current());
    if (account.mustChangePassword()) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "account.password-first");
    }
    return QuarkusTransaction.requiringNew().call(() -> {
      List<Passkey> known = Passkey.listOf(account.id);
      if (known.size() >= MOST) {
        throw ProblemException.of(ProblemType.WRONG_STATE, "account.passkeys-many", MOST);
      }
      return PasskeyOptions.Creation.of(party, account, known, PasskeyChallenge.keep(account.id, clock.instant()));
    });
  }

  Passkey finish(Actor actor, PasskeyInput.Add input) {
    RegistrationData said = passkeys.readNew(input.credential().toString());
    Instant now = clock.instant();
    if (!QuarkusTransaction.requiringNew().call(() -> PasskeyChallenge.take(Passkeys.challengeOf(said), actor.accountId(), now))) {
      throw Passkeys.notTaken();
    }
    Passkeys.Credential made = passkeys.checkNew(said);
    return QuarkusTransaction.requiringNew().call(() -> {
      Account account = Account.requireLocked(actor.accountId());
      Passkey passkey = new Passkey(account.id, input.name().strip(), made, now);
      passkey.persist();
      journal.record(actor, null, "account.add-passkey", account.id, account.version, List.of(), now);
      Passkey.flush();
      return passkey;
    });
  }
}
