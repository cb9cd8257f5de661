package vn.dondoc.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** PostgreSQL as a child process, with its data in a folder that survives it. */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String MAJOR = "18";
  private static final long LEAST_FREE_BYTES = 300L << 20;
  private static final String OTHER_CLIENTS =
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1";
  /** Owns nothing; what it may do is granted with every migration ({@code afterMigrate.sql}). */
  private static final String SERVICE = "dondoc_service";

  private static final String SERVICE_ROLE =
      "do $$ begin if not exists (select from pg_roles where rolname = '" + SERVICE + "') then create role " + SERVICE + " login; end if; end $$";
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts on a free port, with fsync and synchronous commit on, which the library turns off: what was acknowledged
   * survives a power cut.
   *
   * @param home holds the data ({@code postgresql}) and the unpacked binaries ({@code runtime})
   */
  public static EmbeddedDatabase start(Path home) {
    Path data = home.resolve("postgresql");
    try {
      Files.createDirectories(home);
      requireRoom(home);
      requireReadableVersion(data);
      stopLeftOver(data);
      EmbeddedDatabase database = new EmbeddedDatabase(
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setOverrideWorkingDirectory(home.resolve("runtime").toFile())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "und")
              .setLocaleConfig("encoding", "UTF8")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "128MB")
              .setServerConfig("timezone", "UTC")
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(home.resolve("postgresql.log").toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(home.resolve("postgresql.log").toFile()))
              .start());
      database.ensureServiceRole();
      return database;
    } catch (IOException | IllegalStateException failed) {
      throw new CannotStart(
          "Không khởi động được PostgreSQL trong " + home + "; xem " + home.resolve("postgresql.log") + ".",
          "PostgreSQL could not be started in " + home + " (" + failed.getMessage() + "); see "
              + home.resolve("postgresql.log") + ".");
    }
  }

  /** As the owner, whose name stands in it. */
  public String jdbcUrl() {
    return postgres.getJdbcUrl(owner(), "postgres");
  }

  /** Whose the tables are: for migrations. */
  public String owner() {
    return "postgres";
  }

  /** How the server is told of it. Nobody is asked for a password on this machine, but the server wants one for the owner. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + port() + "/postgres", // a name in it would win over the user
        "quarkus.datasource.username", SERVICE,
        "quarkus.datasource.password", "",
        "quarkus.flyway.username", owner(),
        "quarkus.flyway.password", "none");
  }

  private void ensureServiceRole() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(SERVICE_ROLE);
    } catch (SQLException failed) {
      close();
      throw new IllegalStateException(failed);
    }
  }

  public int port() {
    return postgres.getPort();
  }

  /** Waits until every client has gone, so that a server that is stopping can finish what it began. */
  void awaitNoClients(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    try (Connection connection = DriverManager.getConnection(jdbcUrl());
        PreparedStatement others = connection.prepareStatement(OTHER_CLIENTS)) {
      while (System.nanoTime() < end && hasRow(others)) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (SQLException alreadyStopped) {
      // nothing to wait for
    }
  }

  private static boolean hasRow(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next();
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void requireRoom(Path home) throws IOException {
    long free = Files.getFileStore(home).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new CannotStart(
          "Ổ đĩa chứa " + home + " chỉ còn " + (free >> 20) + " MB; cần ít nhất 300 MB.",
          "The disk of " + home + " has only " + (free >> 20) + " MB left; at least 300 MB are needed.");
    }
  }

  private static void requireReadableVersion(Path data) throws IOException {
    Path versionFile = data.resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      return;
    }
    String version = Files.readString(versionFile).strip();
    if (!version.equals(MAJOR)) {
      throw new CannotStart(
          "Dữ liệu trong " + data + " do PostgreSQL " + version + " tạo, bản này dùng PostgreSQL " + MAJOR
              + ". Hãy dùng bản Đôn Đốc mới hơn hoặc chọn DATA_DIR khác.",
          "The data in " + data + " were made by PostgreSQL " + version + ", this version uses PostgreSQL " + MAJOR
              + ". Use a newer Đôn Đốc or choose another DATA_DIR.");
    }
  }

  /** A launcher that was killed leaves its PostgreSQL running; two on one folder must never be. */
  private static void stopLeftOver(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> left =
        lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    left.filter(process -> serves(process, data)).ifPresent(EmbeddedDatabase::stop);
  }

  /** After a reboot the number may belong to any program, another PostgreSQL among them: its -D tells. */
  private static boolean serves(ProcessHandle process, Path data) {
    boolean postgres = process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    String[] arguments = process.info().arguments().orElse(new String[0]);
    return postgres && List.of(arguments).contains(data.toString());
  }

  /** SIGTERM lets PostgreSQL wait for its clients, whose server is dead; its children end with it soon after. */
  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException stillThere) {
      throw new CannotStart(
          "Một PostgreSQL khác (tiến trình " + process.pid() + ") đang dùng thư mục dữ liệu này. Hãy dừng nó trước.",
          "Another PostgreSQL (process " + process.pid() + ") uses this data folder. Stop it first.");
    } catch (ExecutionException | InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
