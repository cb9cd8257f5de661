package vn.dondoc.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The answers that are kept for a caller who asks again; some must not be. */
@ApplicationScoped
public class KeptAnswers {

  /** Those that name this: a caller who repeats such a request is answered anew. A rare act may read the whole table. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(UUID named) {
    IdempotencyRecord.delete("body like ?1", "%" + named + "%");
  }
}
