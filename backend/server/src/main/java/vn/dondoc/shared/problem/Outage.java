package vn.dondoc.shared.problem;

import java.sql.SQLException;

/** Tells a database that cannot be reached for the moment from a fault of ours. */
final class Outage {
  private Outage() {}

  static boolean isCauseOf(Throwable failure) {
    return find(failure) != null;
  }

  static String name(Throwable failure) {
    SQLException cause = find(failure);
    return cause == null ? "unknown" : cause.getClass().getSimpleName() + " " + cause.getSQLState();
  }

  private static SQLException find(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return sql;
      }
      for (Throwable beside : cause.getSuppressed()) { // there the transaction manager puts why it could not commit
        SQLException found = find(beside);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * PostgreSQL error classes: 08 connection, 53 resources, 57P shutdown, 58 its own files, 40 serialization or deadlock (safe to try
   * again). The pool's own time-out has no state.
   */
  private static boolean isOutage(SQLException sql) {
    String state = sql.getSQLState();
    if (state == null) {
      String message = String.valueOf(sql.getMessage());
      return message.startsWith("Acquisition timeout") || message.contains("pool");
    }
    return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58") || state.startsWith("40");
  }
}
