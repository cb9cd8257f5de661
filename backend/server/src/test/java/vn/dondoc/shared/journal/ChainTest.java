package vn.dondoc.shared.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The chain under two sealers, kill -9, late commits and a superuser who tampers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ChainTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @Test
  void twoProcessesSealWithoutGapOrForkAndAKilledOneLeavesNothingBehind() throws Exception {
    Process doomed = sealer("hold");
    Process one = null;
    Process two = null;
    try (Connection late = open(); ExecutorService writers = Executors.newFixedThreadPool(6)) {
      UUID lateEntry = write(late); // its transaction ends after all others
      write(1);
      assertEquals("sealed, not committed", doomed.inputReader().readLine());
      one = sealer();
      two = sealer();
      List<Future<Integer>> writing = new ArrayList<>();
      for (int writer = 0; writer < 6; writer++) {
        writing.add(writers.submit((Callable<Integer>) () -> write(60)));
      }
      kill(doomed);
      assertNotNull(one.inputReader().readLine(), "the others go on");
      kill(one); // wherever it is
      one = sealer();
      int written = 0;
      for (Future<Integer> writer : writing) {
        written += writer.get();
      }
      assertEquals(360, written);
      late.commit();
      sealTheRest();
      JournalCheck check = check(0, null);
      assertNull(check.fault());
      assertTrue(check.complete());
      assertEquals(0, check.waiting());
      assertEquals(1, count("select count(*) from journal_seals where entry_id = '" + lateEntry + "'"), "late, not skipped");
      assertEquals(check.last().sequence(), count("select count(*) from journal_seals"), "no gap");
      assertEquals(0, count("select count(*) from journal_entries e where not exists (select 1 from journal_seals s where s.entry_id = e.id)"));
    } finally {
      kill(doomed);
      kill(one);
      kill(two);
    }
  }

  @Test
  void aRowChangedDeletedOrSwappedIsNamed() throws Exception {
    write(6);
    sealTheRest();
    long end = head().sequence();
    UUID entry = entry(end - 2);

    tampered("update journal_entries set action = 'submission.accept' where id = '" + entry + "'",
        new JournalCheck.Fault(JournalCheck.Kind.CHANGED, end - 2, entry));
    tampered("delete from journal_entries where id = '" + entry + "'",
        new JournalCheck.Fault(JournalCheck.Kind.ENTRY_MISSING, end - 2, entry));
    tampered("delete from journal_seals where sequence = " + (end - 2),
        new JournalCheck.Fault(JournalCheck.Kind.SEAL_MISSING, end - 2, null));
    tampered("delete from journal_seals where sequence = " + end,
        new JournalCheck.Fault(JournalCheck.Kind.CUT_OFF, end, null));
    tampered("with gone as (delete from journal_seals where sequence = " + end + " returning entry_id) delete from journal_entries where id in (select entry_id from gone)",
        new JournalCheck.Fault(JournalCheck.Kind.CUT_OFF, end, null));
    assertNull(check(0, null).fault(), "what was rolled back is whole");
  }

  @Test
  void twoRowsSwappedAreNamed() throws Exception {
    write(4);
    sealTheRest();
    long end = head().sequence();
    UUID second = entry(end);
    try (Connection connection = superuser()) {
      run(connection, "update journal_seals set sequence = -1 where sequence = " + end);
      run(connection, "update journal_seals set sequence = " + end + " where sequence = " + (end - 1));
      run(connection, "update journal_seals set sequence = " + (end - 1) + " where sequence = -1");
      assertEquals(
          new JournalCheck.Fault(JournalCheck.Kind.CHANGED, end - 1, second),
          JournalCheck.run(connection, 0, Integer.MAX_VALUE, null).fault());
      connection.rollback();
    }
  }

  @Test
  void aHeadKeptElsewhereShowsWhatARewrittenChainHides() throws Exception {
    write(3);
    sealTheRest();
    JournalHead kept = head();
    assertNull(check(0, kept).fault());
    assertEquals(JournalCheck.Kind.CHANGED, check(0, new JournalHead(kept.sequence(), "00".repeat(32))).fault().kind());
    assertEquals(JournalCheck.Kind.CUT_OFF, check(0, new JournalHead(kept.sequence() + 5, kept.hash())).fault().kind());
  }

  @Test
  void anEntryThatLostItsPlaceInTheQueueIsNamed() throws Exception {
    sealTheRest();
    try (Connection connection = open()) {
      UUID entry = write(connection);
      run(connection, "delete from journal_pending where entry_id = '" + entry + "'");
      assertEquals(
          new JournalCheck.Fault(JournalCheck.Kind.NEVER_SEALED, 0, entry),
          JournalCheck.run(connection, 0, Integer.MAX_VALUE, null).fault());
      connection.rollback();
    }
  }

  @Test
  void theTablesTakeNoChange() throws Exception {
    write(1);
    sealTheRest();
    for (String sql : List.of(
        "update journal_entries set action = 'x'", "delete from journal_entries", "truncate journal_entries cascade",
        "update journal_seals set hash = ''", "delete from journal_seals", "truncate journal_seals")) {
      try (Connection connection = open(owner)) {
        assertTrue(assertThrows(SQLException.class, () -> run(connection, sql), sql).getMessage().contains("append-only"));
      }
      refusedToTheService(sql);
    }
  }

  /** Whatever the service's program is made to do: its user may add to the journal and to nothing that guards it. */
  @Test
  void theServiceCannotTakeAwayWhatGuardsTheJournal() throws Exception {
    for (String sql : List.of(
        "alter table journal_entries disable trigger all", "drop trigger journal_entries_append_only on journal_entries",
        "set session_replication_role = replica", "create or replace function journal_is_append_only() returns trigger language plpgsql as 'begin return null; end'",
        "set role " + owner, "drop table journal_seals", "create table public.beside (x integer)",
        "update flyway_schema_history set checksum = 0")) {
      refusedToTheService(sql);
    }
  }

  private void refusedToTheService(String sql) throws SQLException {
    try (Connection connection = open()) {
      assertEquals("42501", assertThrows(SQLException.class, () -> run(connection, sql), sql).getSQLState(), sql);
    }
  }

  private void tampered(String sql, JournalCheck.Fault expected) throws SQLException {
    try (Connection connection = superuser()) {
      run(connection, sql);
      assertEquals(expected, JournalCheck.run(connection, 0, Integer.MAX_VALUE, null).fault(), sql);
      connection.rollback();
    }
  }

  /** Past every grant, trigger and foreign key. */
  private Connection superuser() throws SQLException {
    Connection connection = open(owner);
    run(connection, "set local session_replication_role = replica");
    return connection;
  }

  private JournalCheck check(long after, JournalHead known) throws SQLException {
    try (Connection connection = open()) {
      return JournalCheck.run(connection, after, Integer.MAX_VALUE, known);
    }
  }

  private JournalHead head() throws SQLException {
    try (Connection connection = open()) {
      return JournalHead.read(connection);
    }
  }

  private void sealTheRest() throws SQLException {
    try (Connection connection = open()) {
      while (count("select count(*) from journal_pending") > 0) {
        new SealBatch(connection, Instant.now()).seal(1000);
        connection.commit();
      }
    }
  }

  private int write(int entries) throws SQLException {
    try (Connection connection = open()) {
      for (int i = 0; i < entries; i++) {
        write(connection);
        connection.commit();
      }
    }
    return entries;
  }

  private static UUID write(Connection connection) throws SQLException {
    UUID id = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into journal_entries (id, at, action, subject_id, subject_version, fields)"
                + " values (?, now(), 'upload.begin', ?, 1, '{/a,\"/đ\"}')")) {
      insert.setObject(1, id);
      insert.setObject(2, id);
      insert.executeUpdate();
    }
    return id;
  }

  private UUID entry(long sequence) throws SQLException {
    try (Connection connection = open();
        ResultSet row = connection.createStatement().executeQuery("select entry_id from journal_seals where sequence = " + sequence)) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = open(); ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection open() throws SQLException {
    return open(user);
  }

  private Connection open(String as) throws SQLException {
    Connection connection = DriverManager.getConnection(url, as, "");
    connection.setAutoCommit(false);
    return connection;
  }

  private Process sealer(String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
        "-cp", classes(SealingProcess.class, SealBatch.class, org.postgresql.Driver.class, org.erdtman.jcs.JsonCanonicalizer.class,
            com.fasterxml.jackson.databind.ObjectMapper.class, com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.annotation.JsonInclude.class),
        SealingProcess.class.getName(), url, user));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String classes(Class<?>... types) {
    return java.util.Arrays.stream(types)
        .map(type -> Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
        .distinct()
        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
  }

  private static void kill(Process process) throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }
}
