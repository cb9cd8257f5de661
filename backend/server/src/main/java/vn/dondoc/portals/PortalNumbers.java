package vn.dondoc.portals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.dondoc.shared.time.Clocks;

/**
 * How often a portal's readers came, by month. Counted in memory and added to the month's number every half minute:
 * what a crash loses is half a minute of counting.
 */
@ApplicationScoped
public class PortalNumbers {
  /** Readers that no registered portal sent. */
  static final UUID ELSEWHERE = new UUID(0, 0);

  private static final Logger LOG = Logger.getLogger(PortalNumbers.class);

  /** What was fetched. */
  public enum What {
    FEED,
    EMBED,
    VISIT,
    DOWNLOAD
  }

  public record Month(YearMonth month, long feeds, long embeds, long visits, long downloads) {
    public String label() {
      return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }
  }

  public record Numbers(String name, String host, List<Month> months) {}

  private record Cell(UUID portal, YearMonth month, What what) {}

  private record Known(long number, Map<String, UUID> byKey, Map<String, UUID> byHost) {}

  private final DataSource database;
  private final Clock clock;
  private final Map<Cell, AtomicLong> waiting = new ConcurrentHashMap<>();
  private volatile Known known = new Known(-1, Map.of(), Map.of());

  PortalNumbers(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Learns of new portals where the number of the public change says so. */
  public void look(long number) {
    if (known.number == number) {
      return;
    }
    Map<String, UUID> byKey = new HashMap<>();
    Map<String, UUID> byHost = new HashMap<>();
    query(
        "select id, key, host from portals",
        row -> {
          byKey.put(row.getString("key"), row.getObject("id", UUID.class));
          byHost.put(row.getString("host"), row.getObject("id", UUID.class));
          return true;
        });
    known = new Known(number, byKey, byHost);
  }

  /** The key, when a portal has it; otherwise null, as for an invented one. */
  public String known(String key) {
    return key != null && known.byKey.containsKey(key) ? key : null;
  }

  /**
   * @param key of a known portal, null without
   * @param referer as the browser named it, null without
   */
  public void add(String key, String referer, What what) {
    Known now = known;
    UUID portal = key != null ? now.byKey.getOrDefault(key, ELSEWHERE) : now.byHost.getOrDefault(host(referer), ELSEWHERE);
    YearMonth month = YearMonth.from(clock.instant().atZone(Clocks.VIETNAM));
    waiting.computeIfAbsent(new Cell(portal, month, what), first -> new AtomicLong()).incrementAndGet();
  }

  private static String host(String referer) {
    if (referer == null || referer.length() > 2000) {
      return "";
    }
    try {
      String host = URI.create(referer).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void regularly() {
    store();
  }

  void atTheEnd(@Observes ShutdownEvent stopping) {
    store();
  }

  /** What could not be stored waits for the next time. */
  private void store() {
    Map<Cell, Long> taken = new TreeMap<>(java.util.Comparator.comparing(Cell::toString));
    waiting.forEach((cell, count) -> taken.put(cell, count.getAndSet(0)));
    taken.values().removeIf(count -> count == 0);
    if (taken.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into portal_numbers (portal_id, month, what, count) values (?, ?, ?, ?)"
                    + " on conflict (portal_id, month, what) do update set count = portal_numbers.count + excluded.count")) {
      for (var entry : taken.entrySet()) {
        statement.setObject(1, entry.getKey().portal);
        statement.setObject(2, entry.getKey().month.atDay(1));
        statement.setString(3, entry.getKey().what.name());
        statement.setLong(4, entry.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      LOG.warn("the numbers of the portals wait for the database");
      taken.forEach((cell, count) -> waiting.computeIfAbsent(cell, first -> new AtomicLong()).addAndGet(count));
    }
  }

  /** Up to this moment, the newest month first. */
  Map<UUID, List<Month>> byPortal() {
    store();
    record Row(UUID portal, Month month) {}
    Map<UUID, List<Month>> months = new HashMap<>();
    query(
            "select portal_id, month, sum(count) filter (where what = 'FEED') as feeds, sum(count) filter (where what = 'EMBED') as embeds,"
                + " sum(count) filter (where what = 'VISIT') as visits, sum(count) filter (where what = 'DOWNLOAD') as downloads"
                + " from portal_numbers group by portal_id, month order by month desc",
            row ->
                new Row(
                    row.getObject("portal_id", UUID.class),
                    new Month(
                        YearMonth.from(row.getObject("month", java.time.LocalDate.class)), row.getLong("feeds"), row.getLong("embeds"),
                        row.getLong("visits"), row.getLong("downloads"))))
        .forEach(row -> months.computeIfAbsent(row.portal, first -> new ArrayList<>()).add(row.month));
    return months;
  }

  public Optional<Numbers> ofKey(String key) {
    UUID id = known.byKey.get(key);
    if (id == null) {
      return Optional.empty();
    }
    List<Month> months = byPortal().getOrDefault(id, List.of());
    return query("select id, name, host from portals", row -> Map.entry(row.getObject("id", UUID.class), new Numbers(row.getString("name"), row.getString("host"), months)))
        .stream()
        .filter(portal -> portal.getKey().equals(id))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
