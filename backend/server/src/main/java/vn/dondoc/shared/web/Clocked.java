package vn.dondoc.shared.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.shared.time.Timeliness;

/**
 * {@link Timeliness#of} in HQL, with {@code :now} and {@code :soon}; tests of the lists hold the two together.
 *
 * @param counts when a row has a deadline at all
 * @param due the first instant that is late
 * @param done the first time it was done
 */
public record Clocked(String counts, String due, String done) {

  String anyOf(List<Timeliness> wanted) {
    return wanted.stream().map(this::is).collect(Collectors.joining(" or ", "(", ")"));
  }

  private String is(Timeliness wanted) {
    String open = "(" + counts + " and " + done + " is null and " + due;
    String closed = "(" + counts + " and " + done + " is not null and " + done;
    return switch (wanted) {
      case NO_DEADLINE -> "not (" + counts + ")";
      case NOT_DUE -> open + " > :soon)";
      case DUE_SOON -> open + " <= :soon and " + due + " > :now)";
      case OVERDUE -> open + " <= :now)";
      case ON_TIME -> closed + " < " + due + ")";
      case LATE -> closed + " >= " + due + ")";
    };
  }
}
