package vn.dondoc.shared.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.launcher.EmbeddedDatabase;

/** The data of an earlier Đôn Đốc come over: migrations run on rows, not only on empty tables. */
class OlderDataTest {
  private static final String SCHEMA = "202611240013";

  @Test
  void theDataOfAnEarlierSchemaComeOver(@TempDir Path home) throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      migrations(database).target(SCHEMA).load().migrate();
      try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
          Statement statement = connection.createStatement();
          var rows = OlderDataTest.class.getResourceAsStream("/older-data/" + SCHEMA + ".sql")) {
        statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        migrations(database).load().migrate();
        assertEquals(4, number(statement, "select count(*) from submissions where template_id is not null"));
        assertEquals(2, number(statement, "select count(*) from submission_revisions where template_id is not null"));
        // What was public stays so, under a short address of its own
        assertEquals(
            number(statement, "select count(*) from propaganda_material_variants where state = 'PUBLISHED'"),
            number(statement, "select count(*) from propaganda_material_variants where live_id is not null"));
        assertEquals(6, number(statement, "select count(distinct short_code) from propaganda_materials"));
        // The journal written before it was sealed waits for the sealer
        assertEquals(3, number(statement, "select count(*) from journal_pending"));
        String fixedKinds = "select count(*) from report_templates, jsonb_array_elements(form -> 'rules') rule where not rule ? 'expression'";
        assertEquals(0, number(statement, fixedKinds));
        // A migration mended after it had landed is known by its first mark too
        statement.execute("update flyway_schema_history set checksum = 1118180965 where version = '202611242159'");
        migrations(database).load().migrate();
      }
    }
  }

  private static FluentConfiguration migrations(EmbeddedDatabase database) {
    return Flyway.configure().dataSource(database.jdbcUrl(), database.owner(), "").locations("classpath:db/migration");
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
