package vn.dondoc.journal;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;

/** Starts the service, or runs a command that needs the database and nobody's requests. Public: the runner looks for it. */
@QuarkusMain
public class Start {
  private static final String VERIFY = "verify-journal";
  private static final String MIGRATE = "migrate";

  private Start() {}

  public static void main(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case VERIFY -> {
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        run(VerifyJournal.class, words);
      }
      case MIGRATE -> run(Migrated.class, words);
      default -> Quarkus.run(arguments);
    }
  }

  private static void run(Class<? extends QuarkusApplication> command, List<String> words) {
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.scheduler.enabled", "false");
    Quarkus.run(command, words.subList(1, words.size()).toArray(String[]::new));
  }
}
