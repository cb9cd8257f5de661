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

  SignIn(Clock clock, Passwords passwords) {
    this.clock = clock;
    this.passwords = passwords;
  }

  /** What a sign-in gives: the session and the first refresh token in clear. */
  record Begun(Session session, String refreshToken) {}

  Begun begin(String username, String password, String address, String device) {
    String account = fingerprint(username.strip().toLowerCase(Locale.ROOT));
    String pair = "pair:" + account + "|" + address;
    refuseWhenBlocked(pair, "address:" + address, "account:" + account);
    String hash = QuarkusTransaction.requiringNew().call(() -> Account.findActive(username).map(a -> a.passwordHash).orElse(null));
    if (!passwords.verify(password, hash)) {
      throw ProblemException.of(ProblemType.WRONG_CREDENTIALS);
    }
    return QuarkusTransaction.requiringNew().call(() -> {
      Account known = Account.findActiveLocked(username).orElseThrow(() -> ProblemException.of(ProblemType.WRONG_CREDENTIALS));
      LoginThrottle.succeeded(pair, List.of("address:" + address, "account:" + account));
      Instant now = clock.instant();
      if (!known.signInAt(now)) {
        throw ProblemException.of(ProblemType.WRONG_CREDENTIALS, "wrong-credentials.initial-over");
      }
      Session session = new Session(known, address, device, now);
      session.persist();
      return new Begun(session, RefreshToken.issue(session, now));
    });
  }

  private void refuseWhenBlocked(String pair, String address, String account) {
    Instant now = clock.instant();
    Duration wait =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    longest(
                        LoginThrottle.locked(pair, now).tryAt(now, 5, Duration.ofMinutes(15)),
                        LoginThrottle.locked(address, now).tryAt(now, 50, Duration.ofMinutes(5)),
                        LoginThrottle.locked(account, now).tryAt(now, 50, Duration.ofSeconds(30))));
    if (wait.isPositive()) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_REQUESTS.slug(), wait.toSeconds() + 1);
    }
  }

  private static Duration longest(Duration... waits) {
    return java.util.Collections.max(List.of(waits));
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
