package vn.dondoc.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Begins a session. Tries are counted, in a transaction of their own, per account from one address, per address and
 * per account; the last counter delays little, so that nobody can lock a victim out from elsewhere.
 */
@ApplicationScoped
class SignIn {
  private final Clock clock;
  private final Passwords passwords;
  private final CountTries tries;

  SignIn(Clock clock, Passwords passwords, CountTries tries) {
    this.clock = clock;
    this.passwords = passwords;
    this.tries = tries;
  }

  /** What a sign-in gives: the session and the first refresh token in clear. */
  record Begun(Session session, String refreshToken) {}

  Begun begin(String username, String password, Device device) {
    String fingerprint = fingerprint(username.strip().toLowerCase(Locale.ROOT));
    var pair = new CountTries.Limit("pair:" + fingerprint + "|" + device.network(), 5, Duration.ofMinutes(15));
    var address = new CountTries.Limit("address:" + device.network(), 50, Duration.ofMinutes(5));
    var account = new CountTries.Limit("account:" + fingerprint, 50, Duration.ofSeconds(30));
    tries.count(pair, address, account);
    String hash = QuarkusTransaction.requiringNew().call(() -> Account.findActive(username).map(a -> a.passwordHash).orElse(null));
    if (!passwords.verify(password, hash)) {
      throw ProblemException.of(ProblemType.WRONG_CREDENTIALS);
    }
    return QuarkusTransaction.requiringNew().call(() -> {
      Account known = Account.findActiveLocked(username).orElseThrow(() -> ProblemException.of(ProblemType.WRONG_CREDENTIALS));
      LoginThrottle.succeeded(pair.subject(), List.of(address.subject(), account.subject()));
      Instant now = clock.instant();
      if (!known.signInAt(now)) {
        throw ProblemException.of(ProblemType.WRONG_CREDENTIALS, "wrong-credentials.initial-over");
      }
      Session session = new Session(known, device, now);
      session.persist();
      return new Begun(session, RefreshToken.issue(session, now));
    });
  }

  /** Names that were tried are not kept in clear: a password typed into the wrong box would be among them. */
  private static String fingerprint(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
