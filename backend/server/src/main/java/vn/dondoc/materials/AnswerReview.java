package vn.dondoc.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes one reviewer's answer and what follows from it for the variant. Whoever calls holds the variant's lock, so two
 * answers at once come one after the other and neither is lost.
 */
@ApplicationScoped
class AnswerReview {

  /**
   * @param account null: a reader without one
   * @param correction the text as the reader would have it; null: none
   */
  record Answer(boolean approved, String message, MaterialContent correction, UUID account, String person) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void answer(MaterialVariant variant, MaterialReview review, Answer answer, Instant now) {
    review.decide(answer, now);
    if (answer.approved()) {
      List<MaterialReview> all = MaterialReview.listOf(variant, variant.sentRevision);
      variant.approved(all.stream().allMatch(r -> r.state == MaterialReview.State.APPROVED), now);
    } else {
      variant.changesRequested(now);
    }
    MaterialReview.flush();
  }
}
