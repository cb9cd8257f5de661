package vn.dondoc.journal;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;

/** Starts the service, or runs the one command that needs the database and nobody's requests. Public: the runner looks for it. */
@QuarkusMain
public class Start {
  private static final String VERIFY = "verify-journal";

  private Start() {}

  public static void main(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    if (!words.isEmpty() && words.getFirst().equals(VERIFY)) {
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("quarkus.scheduler.enabled", "false");
      System.setProperty("quarkus.flyway.migrate-at-start", "false");
      Quarkus.run(VerifyJournal.class, words.subList(1, words.size()).toArray(String[]::new));
    } else {
      Quarkus.run(arguments);
    }
  }
}
