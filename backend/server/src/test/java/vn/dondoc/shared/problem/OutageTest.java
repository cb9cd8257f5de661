package vn.dondoc.shared.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void aConnectionThatDiesIsNoFaultOfOurs() {
    assertTrue(Outage.isCauseOf(new IllegalStateException(new SQLException("gone", "08006"))));
    assertTrue(Outage.isCauseOf(new SQLException("terminating connection", "57P01")));
    assertFalse(Outage.isCauseOf(new SQLException("syntax", "42601")));
    assertFalse(Outage.isCauseOf(new IllegalStateException("ours")));
  }

  /** As the transaction manager tells it: nothing in the cause, the reason beside it. */
  @Test
  void soIsOneThatDiesAtTheCommit() {
    RollbackException rolledBack = new RollbackException("Could not commit transaction.");
    rolledBack.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));
    assertTrue(Outage.isCauseOf(new RuntimeException(rolledBack)));
  }
}
