package vn.dondoc.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.Unit;

/** Keeps the revision and asks everybody who has to answer. A verb class because it writes revision, reviews and variant. */
@ApplicationScoped
class SendToReview {

  @Transactional(Transactional.TxType.MANDATORY)
  void send(MaterialVariant variant, Actor actor, Instant now) {
    List<Missing> missing = Missing.beforeReview(variant);
    if (!missing.isEmpty()) {
      throw Missing.problem(missing);
    }
    MaterialReview.dropWaiting(variant);
    MaterialReaderLink.revokeAll(variant, now);
    variant.send(actor.accountId(), now).persist();
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    for (MaterialReview.Aspect aspect : Missing.aspects(variant)) {
      new MaterialReview(variant, aspect, deskFor(aspect, variant.material.unit, today), now).persist();
    }
    MaterialReview.flush();
  }

  /** Null for the reader, who has no desk. */
  private static Unit deskFor(MaterialReview.Aspect aspect, Unit owner, LocalDate today) {
    if (aspect == MaterialReview.Aspect.READER) {
      return null;
    }
    return ReviewDesk.find(aspect, owner, today)
        .map(desk -> desk.unit)
        .orElseThrow(() -> ProblemException.of(ProblemType.WRONG_STATE, "material.no-desk"));
  }
}
