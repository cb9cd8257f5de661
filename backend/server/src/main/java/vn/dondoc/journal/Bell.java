package vn.dondoc.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for the chain to grow. One question to the database twice a second for all of them, none when
 * nobody waits: a waiting caller holds neither a worker nor a connection.
 */
@ApplicationScoped
class Bell {
  private static final Logger LOG = Logger.getLogger(Bell.class);
  private static final long PERIOD_MILLIS = 500;
  private static final int MOST_WAITING = 2_000;

  private final Vertx vertx;
  private final Changes changes;
  private final Map<UniEmitter<? super Boolean>, Long> waiting = new ConcurrentHashMap<>();
  private long timer;

  Bell(Vertx vertx, Changes changes) {
    this.vertx = vertx;
    this.changes = changes;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(PERIOD_MILLIS, _ -> ring());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
    waiting.keySet().forEach(waiter -> waiter.complete(false));
  }

  /** True as soon as the chain is longer than {@code after}; false when the time is over. Empty: too many wait already. */
  Optional<Uni<Boolean>> await(long after, Duration longest) {
    if (waiting.size() >= MOST_WAITING) {
      return Optional.empty();
    }
    Uni<Boolean> grown =
        Uni.createFrom()
            .<Boolean>emitter(
                waiter -> {
                  waiting.put(waiter, after);
                  waiter.onTermination(() -> waiting.remove(waiter));
                });
    return Optional.of(
        grown.ifNoItem().after(longest).recoverWithItem(false).emitOn(Infrastructure.getDefaultWorkerPool()));
  }

  private void ring() {
    if (!waiting.isEmpty()) {
      vertx.<Long>executeBlocking(changes::head, false).onSuccess(this::wake).onFailure(
          failure -> LOG.debugf(failure, "The head of the journal is not readable now"));
    }
  }

  private void wake(long head) {
    waiting.forEach(
        (waiter, after) -> {
          if (head > after && waiting.remove(waiter) != null) {
            waiter.complete(true);
          }
        });
  }
}
