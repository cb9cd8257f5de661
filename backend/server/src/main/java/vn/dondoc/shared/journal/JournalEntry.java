package vn.dondoc.shared.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;

/** One line of the record of what happened; written once, never changed. */
@Entity
@Table(name = "journal_entries")
class JournalEntry extends PanacheEntityBase {
  @Id UUID id;
  Instant at;
  UUID accountId;

  /** From where: the session knows its address, so that forgetting the address leaves the journal whole. */
  UUID sessionId;

  UUID unitId;
  String action;
  UUID subjectId;
  long subjectVersion;
  String[] fields;

  protected JournalEntry() {}

  JournalEntry(Actor actor, UUID unitId, String action, UUID subjectId, long subjectVersion, List<String> fields, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.at = at;
    this.accountId = actor == null ? null : actor.accountId();
    this.sessionId = actor == null ? null : actor.sessionId();
    this.unitId = unitId;
    this.action = action;
    this.subjectId = subjectId;
    this.subjectVersion = subjectVersion;
    this.fields = fields.toArray(String[]::new);
  }
}
