package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Statements outside of any transaction and of Hibernate: pages are rendered from rows. */
@ApplicationScoped
class PublicSql {
  private final DataSource database;

  PublicSql(DataSource database) {
    this.database = database;
  }

  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  interface Statements<T> {
    T run(Connection connection) throws SQLException;
  }

  long one(CharSequence sql, List<Object> parameters) {
    return rows(sql.toString(), parameters, row -> row.getLong(1)).getFirst();
  }

  <T> List<T> rows(String sql, List<Object> parameters, Reader<T> reader) {
    return together(connection -> rows(connection, sql, parameters, reader));
  }

  /** Several statements on one connection. */
  <T> T together(Statements<T> statements) {
    try (Connection connection = database.getConnection()) {
      return statements.run(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static <T> List<T> rows(Connection connection, String sql, List<Object> parameters, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        Object value = parameters.get(i);
        switch (value) {
          case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
          case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
          default -> statement.setObject(i + 1, value);
        }
      }
      List<T> read = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.add(reader.read(rows));
        }
      }
      return read;
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
