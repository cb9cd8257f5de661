package vn.dondoc.shared.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Seals one batch on a connection whose transaction the caller ends. Plain JDBC, so that whoever has a connection can
 * do it; one at a time by an advisory lock, and the primary key of the sequence behind it.
 */
final class SealBatch {
  /** Of the advisory lock; any number that nothing else in this database takes. */
  private static final long LOCK = 0x6A6F75726E616CL;

  private static final String TAKE =
      "with batch as (select tx, entry_id from journal_pending order by tx, entry_id limit ?),"
          + " taken as (delete from journal_pending p using batch b where p.tx = b.tx and p.entry_id = b.entry_id"
          + " returning p.tx, p.entry_id) select " + Chain.COLUMNS
          + " from taken t join journal_entries e on e.id = t.entry_id order by t.tx, e.id";

  private final Connection connection;
  private final Instant now;

  SealBatch(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /** How many entries were sealed; 0 also while another one seals. */
  int seal(int most) throws SQLException {
    if (!locked()) {
      return 0;
    }
    // A statement of its own, after the lock: it sees what the sealer before has committed
    JournalHead before = JournalHead.read(connection);
    JournalHead after = sealAfter(before, most);
    if (after.sequence() > before.sequence()) {
      moveHead(after);
    }
    return (int) (after.sequence() - before.sequence());
  }

  private boolean locked() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private JournalHead sealAfter(JournalHead head, int most) throws SQLException {
    long sequence = head.sequence();
    byte[] hash = head.bytes();
    try (PreparedStatement take = connection.prepareStatement(TAKE);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into journal_seals (sequence, entry_id, unit_id, hash, sealed_at) values (?, ?, ?, ?, ?)")) {
      take.setInt(1, most);
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          hash = Chain.hash(hash, ++sequence, row);
          insert.setLong(1, sequence);
          insert.setObject(2, row.getObject("id", UUID.class));
          insert.setObject(3, Chain.unit(row), java.sql.Types.OTHER);
          insert.setBytes(4, hash);
          insert.setObject(5, now.atOffset(ZoneOffset.UTC));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    return JournalHead.of(sequence, hash);
  }

  private void moveHead(JournalHead head) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("update journal_head set sequence = ?, hash = ?")) {
      statement.setLong(1, head.sequence());
      statement.setBytes(2, head.bytes());
      statement.executeUpdate();
    }
  }
}
