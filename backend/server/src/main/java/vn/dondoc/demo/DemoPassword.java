package vn.dondoc.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one password of the demonstration: DEMO_PASSWORD, else a random one kept beside the data. */
@ApplicationScoped
class DemoPassword {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 12;
  private final Optional<String> chosen;
  private final Path file;

  DemoPassword(
      @ConfigProperty(name = "demo.password") Optional<String> chosen, @ConfigProperty(name = "dondoc.data-dir") String dataDir) {
    this.chosen = chosen.filter(p -> !p.isBlank());
    this.file = Path.of(dataDir, "demo-password");
  }

  /** For the first start; the file tells the later ones what it was. */
  String decide() {
    String password = chosen.orElseGet(DemoPassword::random);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, password);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return password;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Optional<String> known() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
