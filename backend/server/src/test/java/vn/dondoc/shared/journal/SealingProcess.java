package vn.dondoc.shared.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A replica's sealer as a process of its own: seals until it is killed; with {@code hold} it dies before its commit. */
final class SealingProcess {
  private SealingProcess() {}

  public static void main(String[] arguments) throws Exception {
    boolean hold = arguments.length > 2;
    try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], "")) {
      connection.setAutoCommit(false);
      while (true) {
        int sealed = new SealBatch(connection, Instant.now()).seal(7);
        if (hold && sealed > 0) {
          System.out.println("sealed, not committed");
          LockSupport.park();
        }
        connection.commit();
        if (sealed > 0) {
          System.out.println(sealed);
        } else {
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
  }
}
