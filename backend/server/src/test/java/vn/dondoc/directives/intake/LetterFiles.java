package vn.dondoc.directives.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Letters of the tests, of the samples folder, and the one that is not part of the checkout. */
final class LetterFiles {
  private LetterFiles() {}

  static String resource(String path) {
    try (InputStream file = LetterFiles.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String sample(String name) throws IOException {
    return Files.readString(above("samples/" + name).orElseThrow());
  }

  /** The real letter is not ours to ship; it is read where somebody has put it next to the checkout. */
  static Optional<Path> realLetter() {
    String given = System.getProperty("dondoc.real-letter");
    return given == null ? above("shared/data/directive-1013.ocr.txt") : Optional.of(Path.of(given)).filter(Files::isRegularFile);
  }

  private static Optional<Path> above(String relative) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(relative))) {
        return Optional.of(folder.resolve(relative));
      }
    }
    return Optional.empty();
  }
}
