package vn.dondoc.shared.storage;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A statement of PostgreSQL's own on the connection of this transaction. Not a native query of Hibernate: its plan
 * cache keeps a new entry for each call with a result type and looks through them all.
 */
public final class PlainSql {
  /** Reads the one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private PlainSql() {}

  /** What a statement that always has one row answers. */
  public static <T> T one(String sql, Row<T> row, Object... parameters) {
    return list(sql, row, parameters).getFirst();
  }

  /** Every row that a statement answers. */
  public static <T> List<T> list(String sql, Row<T> row, Object... parameters) {
    return Panache.getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, connection, parameters);
                List<T> rows = new ArrayList<>();
                try (ResultSet found = statement.executeQuery()) {
                  while (found.next()) {
                    rows.add(row.read(found));
                  }
                }
                return rows;
              }
            });
  }

  private static void bind(PreparedStatement statement, Connection connection, Object[] parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof UUID[] ids) {
        statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
