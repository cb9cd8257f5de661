package vn.dondoc.shared.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What a look through the chain found.
 *
 * @param checked seals that were recomputed
 * @param waiting entries that are written and not sealed yet
 * @param last the last seal that was right
 * @param complete whether the end of the chain was reached
 * @param fault the first bad row; null when there is none
 */
public record JournalCheck(long checked, long waiting, JournalHead last, boolean complete, Fault fault) {
  /** @param entry null where it is the entry that is missing */
  public record Fault(Kind kind, long sequence, UUID entry) {}

  /** What can be wrong with a row. */
  public enum Kind {
    /** The entry is not what was sealed. */
    CHANGED,
    /** A sequence number has no seal. */
    SEAL_MISSING,
    /** A seal has no entry. */
    ENTRY_MISSING,
    /** The entry neither has a seal nor waits for one. */
    NEVER_SEALED,
    /** The chain ends before, or differs from, the head that is known. */
    CUT_OFF
  }

  /**
   * Recomputes the chain in the transaction of the connection, which should be one snapshot.
   *
   * @param after where to begin: a seal that was right; 0 is the beginning
   * @param known a head kept elsewhere, null without one
   */
  public static JournalCheck run(Connection connection, long after, long most, JournalHead known) throws SQLException {
    return new Walk(connection, known).from(after, most);
  }

  private static final class Walk {
    private final Connection connection;
    private final JournalHead known;
    private long sequence;
    private byte[] hash = new byte[32];
    private Fault fault;

    Walk(Connection connection, JournalHead known) {
      this.connection = connection;
      this.known = known;
    }

    JournalCheck from(long after, long most) throws SQLException {
      sequence = after;
      hash = after == 0 ? hash : hashOf(after);
      if (hash == null) {
        return result(0, true, new Fault(Kind.SEAL_MISSING, after, null));
      }
      long checked = walk(most);
      boolean complete = fault != null || checked < most;
      if (fault == null && complete) {
        fault = atTheEnd();
      }
      return result(checked, complete, fault);
    }

    private long walk(long most) throws SQLException {
      long checked = 0;
      try (PreparedStatement statement =
          connection.prepareStatement(
              "select s.sequence, s.hash, s.entry_id, " + Chain.COLUMNS + " from journal_seals s left join journal_entries e"
                  + " on e.id = s.entry_id where s.sequence > ? order by s.sequence limit ?")) {
        statement.setFetchSize(1000);
        statement.setLong(1, sequence);
        statement.setLong(2, most);
        try (ResultSet row = statement.executeQuery()) {
          while (fault == null && row.next()) {
            fault = next(row);
            checked += fault == null ? 1 : 0;
          }
        }
      }
      return checked;
    }

    private Fault next(ResultSet row) throws SQLException {
      if (row.getLong("sequence") != sequence + 1) {
        return new Fault(Kind.SEAL_MISSING, sequence + 1, null);
      }
      UUID entry = row.getObject("entry_id", UUID.class);
      if (row.getObject("id") == null) {
        return new Fault(Kind.ENTRY_MISSING, sequence + 1, entry);
      }
      byte[] computed = Chain.hash(hash, sequence + 1, row);
      if (!Arrays.equals(computed, row.getBytes("hash")) || isNotKnown(sequence + 1, computed)) {
        return new Fault(Kind.CHANGED, sequence + 1, entry);
      }
      sequence++;
      hash = computed;
      return null;
    }

    private boolean isNotKnown(long at, byte[] computed) {
      return known != null && known.sequence() == at && !Arrays.equals(known.bytes(), computed);
    }

    private Fault atTheEnd() throws SQLException {
      JournalHead head = JournalHead.read(connection);
      if (head.sequence() != sequence || !Arrays.equals(head.bytes(), hash)) {
        return new Fault(Kind.CUT_OFF, sequence + 1, null);
      }
      if (known != null && known.sequence() > sequence) {
        return new Fault(Kind.CUT_OFF, sequence + 1, null);
      }
      try (PreparedStatement statement =
              connection.prepareStatement(
                  "select e.id from journal_entries e where not exists (select 1 from journal_seals s where s.entry_id = e.id)"
                      + " and not exists (select 1 from journal_pending p where p.entry_id = e.id) order by e.id limit 1");
          ResultSet row = statement.executeQuery()) {
        return row.next() ? new Fault(Kind.NEVER_SEALED, 0, row.getObject(1, UUID.class)) : null;
      }
    }

    private byte[] hashOf(long at) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement("select hash from journal_seals where sequence = ?")) {
        statement.setLong(1, at);
        try (ResultSet row = statement.executeQuery()) {
          return row.next() ? row.getBytes(1) : null;
        }
      }
    }

    private JournalCheck result(long checked, boolean complete, Fault found) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement("select count(*) from journal_pending");
          ResultSet row = statement.executeQuery()) {
        row.next();
        return new JournalCheck(checked, row.getLong(1), hash == null ? null : JournalHead.of(sequence, hash), complete, found);
      }
    }
  }
}
