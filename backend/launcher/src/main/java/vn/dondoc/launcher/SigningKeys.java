package vn.dondoc.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes the JWK set that signs access tokens, once, readable by its owner alone. */
public final class SigningKeys {
  private SigningKeys() {}

  public static Path ensureIn(Path home) throws IOException {
    Path file = home.resolve("keys").resolve("token-keys.json");
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    byte[] secret = new byte[32];
    byte[] id = new byte[6];
    SecureRandom random = new SecureRandom();
    random.nextBytes(secret);
    random.nextBytes(id);
    String jwkSet =
        "{\"keys\":[{\"kty\":\"oct\",\"use\":\"sig\",\"alg\":\"HS256\",\"kid\":\"%s\",\"k\":\"%s\"}]}\n"
            .formatted(HexFormat.of().formatHex(id), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    Path draft = file.resolveSibling("token-keys.tmp");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
      Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(draft, jwkSet);
    return Files.move(draft, file);
  }
}
