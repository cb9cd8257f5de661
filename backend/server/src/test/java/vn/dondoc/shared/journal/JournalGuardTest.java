package vn.dondoc.shared.journal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The guard that every test of the API stands behind is awake. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class JournalGuardTest {
  @Inject Journal journal;

  @Test
  void whatTheContractDoesNotNameIsNotRecorded() {
    Throwable refused = assertThrows(Throwable.class, () -> record("directive.invented"));
    while (refused.getCause() != null) {
      refused = refused.getCause();
    }
    assertTrue(refused.getMessage().contains("directive.invented"), refused.getMessage());
  }

  private void record(String action) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              journal.record(null, null, action, UUID.randomUUID(), 0, List.of(), Instant.EPOCH);
              JournalEntry.flush();
            });
  }
}
