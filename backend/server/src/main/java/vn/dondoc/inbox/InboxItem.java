package vn.dondoc.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/**
 * One thing that waits, or is waited for.
 *
 * @param subject what it is about, by which it is marked as read
 * @param target what is opened
 * @param count how many things it stands for
 * @param since when its cause came to be
 */
record InboxItem(
    InboxKind kind,
    UUID subject,
    UUID target,
    UUID directive,
    String number,
    String unit,
    String title,
    int count,
    Instant due,
    Instant since,
    boolean unread) {

  /** Where it stands on the page. */
  enum Place {
    TODAY,
    WEEK,
    /** Given already, due in more than seven days. */
    LATER,
    WAITING,
    DONE
  }

  /** By place, then the most urgent, then the newest. */
  static Comparator<InboxItem> order(Instant now) {
    return Comparator.<InboxItem, Place>comparing(item -> item.place(now))
        .thenComparing(InboxItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(InboxItem::since, Comparator.nullsLast(Comparator.reverseOrder()))
        .thenComparing(InboxItem::subject);
  }

  /** A deadline is the first instant that is too late: the last day is the one before. */
  Place place(Instant now) {
    return switch (kind.turn) {
      case OTHERS -> Place.WAITING;
      case DONE -> Place.DONE;
      case OWN -> ownPlace(now);
    };
  }

  private Place ownPlace(Instant now) {
    LocalDate today = day(now);
    LocalDate last = due == null ? today : day(due.minusMillis(1));
    if (!last.isAfter(today) || asksForAnAnswer()) {
      return Place.TODAY;
    }
    return last.isAfter(today.plusDays(7)) ? Place.LATER : Place.WEEK;
  }

  /** Its day is somebody else's: the answer is wanted before. */
  private boolean asksForAnAnswer() {
    return switch (kind) {
      case APPROVE_REPORT, ANSWER_EXTENSION, ACKNOWLEDGE, RETURNED_DUTY -> true;
      default -> false;
    };
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Clocks.VIETNAM);
  }

  static InboxItem of(ResultSet row) throws SQLException {
    return new InboxItem(
        InboxKind.valueOf(row.getString(1)),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        instant(row, 2),
        instant(row, 3),
        row.getBoolean(11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
