package vn.dondoc.shared.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;

/** Every write adds an entry in its own transaction; there is no second event mechanism. */
@ApplicationScoped
public class Journal {

  /**
   * @param actor who did it; null for the system itself
   * @param unit for which unit it was done
   * @param action {@code resource.verb}
   * @param version of the subject after the write
   * @param fields which of its fields changed; empty where the action says it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Actor actor, UUID unit, String action, UUID subject, long version, List<String> fields, Instant now) {
    new JournalEntry(actor, unit, action, subject, version, fields, now).persist();
  }
}
