package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;

/**
 * Asks for the password in use before what would let a stolen session keep the account; wrong tries are counted as at
 * sign-in.
 */
@ApplicationScoped
class ConfirmPassword {
  private final Passwords passwords;
  private final CountTries tries;

  ConfirmPassword(Passwords passwords, CountTries tries) {
    this.passwords = passwords;
    this.tries = tries;
  }

  Account require(Actor actor, String current) {
    tries.count(new CountTries.Limit("password:" + actor.accountId(), 10, Duration.ofMinutes(5)));
    Account account = QuarkusTransaction.requiringNew().call(() -> Account.require(actor.accountId()));
    if (!passwords.verify(current, account.passwordHash)) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/current", "password-wrong", Messages.text("field.password-wrong"))));
    }
    return account;
  }
}
