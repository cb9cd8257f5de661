package vn.dondoc.uploads;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.uploads.scan.VirusScanner;

/** What is kept of an upload, how long, and from when it is given out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class UploadKeepingApiTest {
  @Inject Passwords passwords;
  @Inject UploadTraces traces;
  @Inject SweepUploads sweep;
  @ConfigProperty(name = "dondoc.data-dir") Path home;

  @BeforeEach
  void people() {
    Strangers.join(passwords);
  }

  @Test
  void givenUpItIsGoneWithItsBytes() {
    String ready = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(3, 3));
    Path kept = traces.kept(ready);
    assertTrue(Files.exists(kept));
    Tus.as(Cast.HOA).delete("/uploads/" + ready).then().statusCode(204).header("Tus-Resumable", "1.0.0");
    Tus.as(Cast.HOA).get("/uploads/" + ready).then().statusCode(404);
    assertTrue(Files.notExists(kept));
  }

  @Test
  void forgottenAfterThreeDaysWithoutOrphans() {
    String half = Tus.begin(Cast.HOA, "report-file", "a.txt", 10);
    Tus.append(Cast.HOA, half, 0, new byte[] {'a'}).statusCode(204);
    String ready = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(3, 3));
    Path kept = traces.kept(ready);
    String fresh = Tus.begin(Cast.HOA, "report-file", "b.txt", 10);
    assertEquals(1, traces.incoming(half));
    String halfKey = traces.key(half);
    for (String old : List.of(half, ready)) {
      traces.expire(old);
    }
    sweep.sweep();
    assertTrue(Files.notExists(kept) && Files.notExists(home.resolve("files/incoming").resolve(halfKey)));
    Tus.as(Cast.HOA).head("/uploads/" + half).then().statusCode(404);
    Tus.as(Cast.HOA).get("/uploads/" + ready).then().statusCode(404);
    Tus.as(Cast.HOA).head("/uploads/" + fresh).then().statusCode(200);
  }

  @Test
  void noFileIsGivenOutBeforeTheScannersWord() {
    AtomicReference<VirusScanner.Verdict> word = new AtomicReference<>(VirusScanner.Verdict.UNKNOWN);
    QuarkusMock.installMockForType((VirusScanner) file -> word.get(), VirusScanner.class);
    String clean = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(3, 3));
    String infected = Tus.whole(Cast.HOA, "report-file", "b.png", Pictures.png(4, 3));
    for (String id : List.of(clean, infected)) {
      Tus.as(Cast.HOA).get("/uploads/" + id).then().body("state", equalTo("CHECKING")).body("contentType", nullValue());
    }
    word.set(VirusScanner.Verdict.CLEAN);
    traces.hold(infected);
    sweep.finishLeftOvers();
    Tus.as(Cast.HOA).get("/uploads/" + clean).then().body("state", equalTo("READY"));
    Tus.as(Cast.HOA).get("/uploads/" + infected).then().body("state", equalTo("CHECKING"));
    word.set(VirusScanner.Verdict.INFECTED);
    traces.letGo(infected);
    sweep.finishLeftOvers();
    Tus.as(Cast.HOA).get("/uploads/" + infected).then().body("state", equalTo("REFUSED")).body("problem.code", equalTo("infected"));
    assertEquals(0, traces.incoming(infected));
  }
}
