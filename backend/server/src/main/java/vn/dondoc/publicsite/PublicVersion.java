package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The number of the last public change, asked of the database at most once a second. What was rendered under one number
 * is never shown under another, so a withdrawal is seen a second later on every replica.
 */
@ApplicationScoped
class PublicVersion {
  private static final Logger LOG = Logger.getLogger(PublicVersion.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  /** While one request asks, others go on with what is known, but no longer than this. */
  private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final DataSource database;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Stamp known;

  PublicVersion(DataSource database) {
    this.database = database;
  }

  /**
   * @param changed when, by the clock of the database
   * @param lastModified of the answers; null in the second of the change itself, in which another could still come
   * @param asked {@link System#nanoTime} of the look
   */
  record Stamp(long number, Instant changed, String lastModified, long asked) {}

  /** What is known without asking; null when it is time to ask, which may block. */
  Stamp withoutAsking() {
    Stamp stamp = known;
    if (stamp == null) {
      return null;
    }
    long age = System.nanoTime() - stamp.asked;
    return age < FRESH_NANOS || (asking.get() && age < LONGEST_NANOS) ? stamp : null;
  }

  /** Asks where it is time. Without the database the last known number holds: public pages outlive an outage. */
  Stamp ask() {
    Stamp stamp = withoutAsking();
    if (stamp != null) {
      return stamp;
    }
    asking.set(true);
    try {
      known = read();
    } catch (SQLException unreachable) {
      if (known == null) {
        throw new IllegalStateException(unreachable);
      }
      LOG.warn("the database does not say whether anything public changed; serving what is known");
      known = new Stamp(known.number, known.changed, known.lastModified, System.nanoTime());
    } finally {
      asking.set(false);
    }
    return known;
  }

  private Stamp read() throws SQLException {
    long asked = System.nanoTime();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select number, changed_at, clock_timestamp() from public_changes")) {
      row.next();
      Instant changed = row.getTimestamp(2).toInstant().truncatedTo(ChronoUnit.SECONDS);
      boolean over = row.getTimestamp(3).toInstant().isAfter(changed.plusSeconds(1));
      return new Stamp(row.getLong(1), changed, over ? HTTP_DATE.format(changed) : null, asked);
    }
  }
}
