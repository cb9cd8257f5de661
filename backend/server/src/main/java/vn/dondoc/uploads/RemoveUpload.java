package vn.dondoc.uploads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;

/** Gives an upload up at its owner's word. A file that a feature has taken stays with the feature. */
@ApplicationScoped
class RemoveUpload {
  private final SweepUploads sweep;
  private final Journal journal;

  RemoveUpload(SweepUploads sweep, Journal journal) {
    this.sweep = sweep;
    this.journal = journal;
  }

  void remove(Actor actor, UUID id, Instant now) {
    sweep.forget(QuarkusTransaction.requiringNew().call(() -> expired(actor, id, now)));
  }

  private Upload expired(Actor actor, UUID id, Instant now) {
    Upload upload = Upload.requireOwn(id, actor.accountId());
    upload.hold(UUID.randomUUID(), Duration.ZERO, now);
    if (upload.state != UploadState.CLAIMED) {
      upload.expire(now);
    }
    journal.record(actor, null, "upload.remove", upload.id, upload.received, List.of(), now);
    return upload;
  }
}
