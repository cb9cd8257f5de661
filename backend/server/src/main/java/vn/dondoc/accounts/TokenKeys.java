package vn.dondoc.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The signing keys, a JWK set in a file that only the service may read. The first key signs; every key verifies, so
 * a new one is put first and the old one taken out ten minutes later.
 */
@ApplicationScoped
class TokenKeys {
  record Key(String id, SecretKey secret) {}

  private record Jwk(String kid, String k) {}

  private record JwkSet(List<Jwk> keys) {}

  private final Key current;

  TokenKeys(@ConfigProperty(name = "dondoc.keys") String file, ObjectMapper json) {
    Jwk first = read(Path.of(file), json).keys().getFirst();
    byte[] secret = Base64.getUrlDecoder().decode(first.k());
    if (secret.length < 32) {
      throw new IllegalStateException("The signing key in " + file + " is shorter than 256 bits.");
    }
    this.current = new Key(first.kid(), new SecretKeySpec(secret, "HmacSHA256"));
  }

  Key current() {
    return current;
  }

  private static JwkSet read(Path file, ObjectMapper json) {
    try {
      return json.copy()
          .configure(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .readValue(file.toFile(), JwkSet.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "No signing keys at " + file + ": make a JWK set there (see README, Production) and start again.", unreadable);
    }
  }
}
