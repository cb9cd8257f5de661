package vn.dondoc.shared.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entry's place in the chain. Read here; {@link SealBatch} writes it. */
@Entity
@Table(name = "journal_seals")
class JournalSeal extends PanacheEntityBase {
  @Id Long sequence;
  UUID entryId;
  UUID unitId;
  byte[] hash;
  Instant sealedAt;
}
