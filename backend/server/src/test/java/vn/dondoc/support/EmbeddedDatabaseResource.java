package vn.dondoc.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.directives.letterfile.SeenPage;
import vn.dondoc.launcher.EmbeddedDatabase;
import vn.dondoc.launcher.SigningKeys;

/** A real PostgreSQL with the migrations and the reference data, fresh for each run of the tests. */
public class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {
  private Path home;
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data").toAbsolutePath()), "run");
      database = EmbeddedDatabase.start(home);
      Map<String, String> settings = new HashMap<>(database.settings());
      settings.putAll(
          Map.of(
              "dondoc.keys", SigningKeys.ensureIn(home).toString(),
              "dondoc.data-dir", home.toString(),
              "dondoc.demo", "true",
              "dondoc.ocr", SeenPage.program(home).toString(),
              "demo.password", Cast.PASSWORD));
      return settings;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
