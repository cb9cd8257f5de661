package vn.dondoc.directives.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;

/** Letters that came in before sketches were kept are found to be alike too. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OlderLettersTest {
  @Inject SketchLetter sketching;

  @Test
  void theyAreSketchedAfterAStartOnce() {
    UUID older = cameIn(Letters.sample(Letters.number(), Letters.number()));
    UUID brief = cameIn(Letters.sample(Letters.number(), Letters.number()));
    inTransaction(() -> SketchedLetter.getEntityManager().createNativeQuery("update intakes set source_text = 'UBND' where directive_id = ?1").setParameter(1, brief).executeUpdate());
    assertEquals(2, inTransaction(() -> SketchedLetter.delete("directiveId in (?1, ?2)", older, brief)));
    UUID later = cameIn(Letters.sample(Letters.number(), Letters.number()));
    sketching.sketchOlder();
    assertTrue(inTransaction(() -> SketchedLetter.like(later)).containsKey(older));
    assertTrue(inTransaction(() -> SketchedLetter.like(brief)).isEmpty());
    assertTrue(inTransaction(() -> SketchedLetter.textsWithout(20)).isEmpty());
  }

  private static UUID cameIn(String text) {
    return UUID.fromString(Letters.intake(Cast.DUNG, text).path("directive"));
  }

  private static <T> T inTransaction(Callable<T> what) {
    return QuarkusTransaction.requiringNew().call(what);
  }
}
