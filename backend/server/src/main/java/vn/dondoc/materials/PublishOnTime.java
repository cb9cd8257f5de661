package vn.dondoc.materials;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.time.Clocks;

/**
 * Publishes what is scheduled and ends what has outlived its day. Any replica may run it at any time: each variant is
 * claimed by its lock, and skipped where another replica has it.
 */
@ApplicationScoped
class PublishOnTime {
  private final PublishVariant publishing;
  private final Journal journal;
  private final Clock clock;

  PublishOnTime(PublishVariant publishing, Journal journal, Clock clock) {
    this.publishing = publishing;
    this.journal = journal;
    this.clock = clock;
  }

  @Scheduled(every = "15s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publishThoseDue() {
    while (QuarkusTransaction.requiringNew().call(this::publishOne)) {
      // one to a transaction: one that cannot be published holds nobody up
    }
  }

  @Scheduled(every = "1m", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void endThoseOutlived() {
    while (QuarkusTransaction.requiringNew().call(this::endOne)) {
      // one to a transaction
    }
  }

  private boolean publishOne() {
    Instant now = clock.instant();
    List<UUID> claimed = MaterialVariant.claimThoseDue(now, 1);
    for (MaterialVariant variant : MaterialVariant.listByIds(claimed)) {
      publish(variant, now);
    }
    return !claimed.isEmpty();
  }

  /** What lost its rights or consent since it was approved goes back to its editors instead. */
  private void publish(MaterialVariant variant, Instant now) {
    try {
      publishing.publish(variant, now);
      record(variant, "material.publish", now);
    } catch (ProblemException notReady) {
      variant.unschedule(now);
      MaterialVariant.flush();
      record(variant, "material.unschedule", now);
    }
  }

  private boolean endOne() {
    Instant now = clock.instant();
    List<UUID> claimed = MaterialVariant.claimThoseOutlived(LocalDate.ofInstant(now, Clocks.VIETNAM), 1);
    for (MaterialVariant variant : MaterialVariant.listByIds(claimed)) {
      publishing.endLive(variant, MaterialGone.EXPIRED, null, now);
      record(variant, "material.expire", now);
    }
    return !claimed.isEmpty();
  }

  private void record(MaterialVariant v, String action, Instant now) {
    journal.record(null, v.material.unit.id, action, v.id, v.version, List.of(), now);
  }
}
