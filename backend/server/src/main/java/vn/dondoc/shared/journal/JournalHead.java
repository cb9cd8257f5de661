package vn.dondoc.shared.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** The last seal. Kept outside the database it proves that nothing before it was changed or cut off. */
public record JournalHead(long sequence, String hash) {

  static JournalHead read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select sequence, hash from journal_head");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return of(row.getLong(1), row.getBytes(2));
    }
  }

  static JournalHead of(long sequence, byte[] hash) {
    return new JournalHead(sequence, HexFormat.of().formatHex(hash));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }
}
