package vn.dondoc.accounts;

import com.webauthn4j.data.AuthenticationData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Begins a session for who unlocks a device that holds a key of the account. */
@ApplicationScoped
class SignInByPasskey {
  private final Passkeys passkeys;
  private final CountTries tries;
  private final Clock clock;

  SignInByPasskey(Passkeys passkeys, CountTries tries, Clock clock) {
    this.passkeys = passkeys;
    this.tries = tries;
    this.clock = clock;
  }

  PasskeyOptions.Request start(Device device) {
    String party = passkeys.party();
    tries.count(CountTries.Limit.withoutPassword(device));
    return PasskeyOptions.Request.of(
        party, QuarkusTransaction.requiringNew().call(() -> PasskeyChallenge.keep(null, clock.instant())));
  }

  SignIn.Begun finish(String credential, Device device) {
    passkeys.party();
    AuthenticationData said = passkeys.read(credential);
    if (!QuarkusTransaction.requiringNew().call(() -> PasskeyChallenge.take(Passkeys.challengeOf(said), null, clock.instant()))) {
      throw Passkeys.refused();
    }
    return QuarkusTransaction.requiringNew().call(() -> begin(said, device));
  }

  private SignIn.Begun begin(AuthenticationData said, Device device) {
    Passkey known = Passkey.findLocked(said.getCredentialId()).orElseThrow(Passkeys::refused);
    passkeys.check(said, known);
    Account account = Account.requireLocked(known.accountId);
    if (!account.active) {
      throw Passkeys.refused();
    }
    Instant now = clock.instant();
    known.usedAt(now, said.getAuthenticatorData().getSignCount(), said.getAuthenticatorData().isFlagBS());
    LoginThrottle.succeeded(List.of(CountTries.Limit.withoutPassword(device).subject()));
    account.signInWithoutPasswordAt(now);
    Session session = Session.withoutPassword(account, device, now);
    session.persist();
    return new SignIn.Begun(session, RefreshToken.issue(session, now));
  }
}
