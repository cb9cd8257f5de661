package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;

/** A person chooses another password. Hashing runs outside the transaction. */
@ApplicationScoped
class ChangePassword {
  private final Passwords passwords;
  private final ConfirmPassword confirm;
  private final Journal journal;
  private final Clock clock;

  ChangePassword(Passwords passwords, ConfirmPassword confirm, Journal journal, Clock clock) {
    this.passwords = passwords;
    this.confirm = confirm;
    this.journal = journal;
    this.clock = clock;
  }

  void change(Actor actor, PasswordInput input) {
    Account account = confirm.require(actor, input.current());
    PasswordRules.fault(input.next(), account.username, account.displayName).ifPresent(code -> {
      throw wrong("/next", code);
    });
    if (passwords.verify(input.next(), account.passwordHash)) {
      throw wrong("/next", "password-same");
    }
    String hash = passwords.hash(input.next());
    QuarkusTransaction.requiringNew().run(() -> write(actor, hash));
  }

  private void write(Actor actor, String hash) {
    Instant now = clock.instant();
    Account account = Account.requireLocked(actor.accountId());
    account.choosePassword(hash);
    Session.endAll(account.id, actor.sessionId(), now);
    Account.flush();
    journal.record(actor, null, "account.change-password", account.id, account.version, List.of(), now);
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
