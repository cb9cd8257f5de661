package vn.dondoc.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Data of a newer Đôn Đốc: the migrations run there are more than this version knows. Flyway alone would go on. */
final class NewerData {
  private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d+)__.*\\.sql");

  private NewerData() {}

  static void refuse(Path home, EmbeddedDatabase database) throws IOException, SQLException {
    long known = newestKnown();
    long applied = newestApplied(database);
    if (known > 0 && applied > known) {
      throw new CannotStart(
          "Dữ liệu trong " + home + " do bản Đôn Đốc mới hơn ghi (lược đồ " + applied + ", bản này biết đến " + known
              + "). Hãy dùng bản mới hơn hoặc chọn DATA_DIR khác.",
          "The data in " + home + " were written by a newer Đôn Đốc (schema " + applied + ", this version knows up to "
              + known + "). Use the newer version or choose another DATA_DIR.");
    }
  }

  private static long newestApplied(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      if (number(statement, "select count(*) from pg_tables where tablename = 'flyway_schema_history'") == 0) {
        return 0;
      }
      return number(statement, "select max(version::bigint) from flyway_schema_history where success");
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** 0 where the server does not stand beside quarkus-run.jar. */
  private static long newestKnown() throws IOException {
    long newest = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path app = Path.of(entry).resolveSibling("app");
      if (entry.endsWith("quarkus-run.jar") && Files.isDirectory(app)) {
        newest = Math.max(newest, newestIn(app));
      }
    }
    return newest;
  }

  private static long newestIn(Path app) throws IOException {
    long newest = 0;
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(app, "*.jar")) {
      for (Path jar : jars) {
        newest = Math.max(newest, newestInJar(jar));
      }
    }
    return newest;
  }

  private static long newestInJar(Path jar) throws IOException {
    long newest = 0;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        Matcher migration = MIGRATION.matcher(entries.nextElement().getName());
        if (migration.matches()) {
          newest = Math.max(newest, Long.parseLong(migration.group(1)));
        }
      }
    }
    return newest;
  }
}
