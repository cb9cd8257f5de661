package vn.dondoc.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Argon2id with the parameters OWASP names as the least (19 MiB, 2 passes, 1 lane), kept as a PHC string. Each hash
 * takes 19 MiB, so only a few run at a time; who waits too long is asked to come back.
 */
@ApplicationScoped
public class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Semaphore places = new Semaphore(4);
  /** Verified for unknown names, so that they take as long as known ones. */
  private final String nobody = hash("nobody");

  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(derive(password, salt));
  }

  /** @param hash null for an unknown account: never true, but as slow */
  boolean verify(String password, String hash) {
    String[] parts = (hash == null ? nobody : hash).split("\\$");
    Base64.Decoder base64 = Base64.getDecoder();
    byte[] derived = derive(password, base64.decode(parts[4]));
    return MessageDigest.isEqual(derived, base64.decode(parts[5])) && hash != null;
  }

  private byte[] derive(String password, byte[] salt) {
    enter();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_KIB)
              .withIterations(PASSES)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      byte[] derived = new byte[HASH_BYTES];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
      return derived;
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw ProblemException.of(ProblemType.UNAVAILABLE);
  }
}
