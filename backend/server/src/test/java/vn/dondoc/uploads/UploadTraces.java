package vn.dondoc.uploads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an upload leaves in the database and on the disk. */
@ApplicationScoped
class UploadTraces {
  private final EntityManager database;
  private final Path home;

  UploadTraces(EntityManager database, @ConfigProperty(name = "dondoc.data-dir") Path home) {
    this.database = database;
    this.home = home;
  }

  /** Another request is at it. */
  void hold(String id) {
    update(id, "held_until = now() + interval '1 minute', holder = gen_random_uuid()");
  }

  void letGo(String id) {
    update(id, "held_until = null, holder = null");
  }

  void expire(String id) {
    update(id, "expires_at = now() - interval '1 second'");
  }

  /** Where a request that broke off left the upload, once it has let go; what had come by then may still be on its way to the disk. */
  long offsetAfterBreak(String id, long before) throws InterruptedException {
    long[] last = {before, 0};
    await(id, (received, held) -> {
      boolean steady = !held && (received > before || ++last[1] > 10);
      last[0] = received;
      return steady;
    });
    return last[0];
  }

  void awaitHeld(String id) throws InterruptedException {
    await(id, (received, held) -> held);
  }

  /**
   * Looks at the row until it is as wanted. The service has no sign to wait for here: a broken connection is noticed by
   * the other end alone, and what follows from it is seen in the database first.
   */
  private void await(String id, BiPredicate<Long, Boolean> wanted) throws InterruptedException {
    for (int look = 0; look < 400; look++) {
      Object[] row = row(id, "received, holder");
      if (wanted.test(((Number) row[0]).longValue(), row[1] != null)) {
        return;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the upload is not as it should be: " + Arrays.toString(row(id, "received, holder")));
  }

  private Object[] row(String id, String columns) {
    return (Object[]) QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("select " + columns + " from uploads where id = cast(?1 as uuid)").setParameter(1, id).getSingleResult());
  }

  private void update(String id, String columns) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery("update uploads set " + columns + " where id = cast(?1 as uuid)").setParameter(1, id).executeUpdate());
  }

  String key(String id) {
    return (String) row(id, "storage_key, id")[0];
  }

  Path kept(String id) {
    String key = key(id);
    return home.resolve("files/kept").resolve(key.substring(0, 2)).resolve(key);
  }

  long incoming(String id) {
    String key = key(id);
    try (Stream<Path> files = Files.list(home.resolve("files/incoming"))) {
      return files.filter(f -> f.getFileName().toString().startsWith(key)).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
