package vn.dondoc.journal;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.dondoc.shared.journal.JournalCheck;
import vn.dondoc.shared.journal.JournalHead;

/**
 * {@code verify-journal [sequence hash]}: the whole chain, and against a head that was kept elsewhere. Answers 0 when it
 * is whole, 1 with the first bad row when it is not.
 */
class VerifyJournal implements QuarkusApplication {
  private final DataSource database;

  VerifyJournal(DataSource database) {
    this.database = database;
  }

  @Override
  public int run(String... arguments) throws SQLException {
    JournalHead known = arguments.length < 2 ? null : new JournalHead(Long.parseLong(arguments[0]), arguments[1]);
    JournalCheck found = check(known);
    if (found.fault() == null) {
      System.out.printf("Nhật ký nguyên vẹn / the journal is whole: %d, %d chờ niêm phong / waiting%n", found.checked(), found.waiting());
      System.out.printf("%d %s%n", found.last().sequence(), found.last().hash());
      return 0;
    }
    System.err.printf(
        "Nhật ký bị thay đổi / the journal was changed: %s, sequence %d, entry %s%n",
        found.fault().kind(), found.fault().sequence(), found.fault().entry());
    return 1;
  }

  private JournalCheck check(JournalHead known) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return JournalCheck.run(connection, 0, Integer.MAX_VALUE, known);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
