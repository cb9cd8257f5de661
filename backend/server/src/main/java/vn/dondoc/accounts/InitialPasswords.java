package vn.dondoc.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.dondoc.shared.time.Clocks;

/** Passwords that an administrator hands over: random, for one sign-in within a week, then the person chooses its own. */
@ApplicationScoped
class InitialPasswords {
  private static final Duration LIFE = Duration.ofDays(7);
  /** Without what looks alike on paper. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int GROUPS = 4;
  private static final int LETTERS = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Passwords passwords;
  private final Clock clock;

  InitialPasswords(Passwords passwords, Clock clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  AccountResource.Initial giveTo(Account account) {
    String password = random();
    Instant until = clock.instant().plus(LIFE);
    account.giveInitialPassword(passwords.hash(password), until);
    return new AccountResource.Initial(password, Clocks.inVietnam(until));
  }

  /** Of a password that nobody knows. */
  String unknownHash() {
    return passwords.hash(random() + random());
  }

  private static String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * LETTERS; i++) {
      password.append(i > 0 && i % LETTERS == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
