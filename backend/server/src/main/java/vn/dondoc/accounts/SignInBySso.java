package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Begins a session of an account that is here already for somebody whom the province's sign-in system vouches for. It
 * makes no account and gives no role. The provider is spoken to outside the transactions.
 */
@ApplicationScoped
class SignInBySso {
  private final SsoProvider provider;
  private final CountTries tries;
  private final Actors actors;
  private final Journal journal;
  private final Clock clock;

  SignInBySso(SsoProvider provider, CountTries tries, Actors actors, Journal journal, Clock clock) {
    this.provider = provider;
    this.tries = tries;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  /** Where the person goes, and the token by which its browser is known again. */
  record Sent(String address, String token) {}

  Sent send(Device device) {
    tries.count(CountTries.Limit.withoutPassword(device));
    SsoProvider.Question question = provider.ask(device.shared());
    String token =
        QuarkusTransaction.requiringNew().call(() -> SsoAttempt.keep(question, device.shared(), clock.instant()));
    return new Sent(question.address().toString(), token);
  }

  SignIn.Begun finish(String token, String answer, Device device) {
    SsoAttempt attempt =
        QuarkusTransaction.requiringNew()
            .call(() -> SsoAttempt.take(token, clock.instant()))
            .orElseThrow(() -> ProblemException.of(ProblemType.WRONG_CREDENTIALS, "wrong-credentials.sso"));
    SsoProvider.Person person = provider.identify(answer, attempt);
    return QuarkusTransaction.requiringNew().call(() -> begin(person, device.sharedAs(attempt.sharedDevice)));
  }

  private SignIn.Begun begin(SsoProvider.Person person, Device device) {
    Instant now = clock.instant();
    Optional<SsoLink> link = SsoLink.findOf(person);
    Account account =
        link.map(known -> Account.requireLocked(known.accountId))
            .or(() -> meant(person))
            .filter(known -> known.active)
            .orElseThrow(() -> ProblemException.of(ProblemType.WRONG_CREDENTIALS, "wrong-credentials.sso-unknown"));
    LoginThrottle.succeeded(List.of(CountTries.Limit.withoutPassword(device).subject()));
    account.signInWithoutPasswordAt(now);
    Session session = Session.withoutPassword(account, device, now);
    session.persist();
    if (link.isEmpty()) {
      link(person, account, session, now);
    }
    return new SignIn.Begun(session, RefreshToken.issue(session, now));
  }

  /**
   * The account for which an administrator wrote down the e-mail that the provider has verified. One that is linked
   * already is somebody else's: an address can be given to a successor, a subject cannot.
   */
  private static Optional<Account> meant(SsoProvider.Person person) {
    return Optional.ofNullable(person.email())
        .flatMap(Account::findActiveByEmailLocked)
        .filter(account -> SsoLink.findOf(account.id).isEmpty());
  }

  private void link(SsoProvider.Person person, Account account, Session session, Instant now) {
    new SsoLink(person, account, now).persist();
    UUID unit =
        Membership.listInForce(account.id, LocalDate.now(clock)).stream().map(m -> m.unit.id).findFirst().orElse(null);
    journal.record(actors.actor(session), unit, "account.link-sso", account.id, account.version, List.of(), now);
  }
}
