package vn.dondoc.shared.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a text that PostgreSQL keeps in no column (NUL, half of a surrogate pair) from a fault of ours. Features refuse
 * or drop such characters where they can name the field; this stands behind all of them, and behind query parameters.
 */
final class Unkeepable {
  /** character_not_in_repertoire, untranslatable_character. */
  private static final Set<String> STATES = Set.of("22021", "22P05");

  private Unkeepable() {}

  static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
