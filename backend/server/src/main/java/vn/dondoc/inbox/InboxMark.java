package vn.dondoc.inbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody has read an item. What happened to it later is new again. */
@Entity
@Table(name = "inbox_marks")
class InboxMark extends PanacheEntityBase {
  @EmbeddedId Key key;
  Instant readAt;

  @Embeddable
  record Key(UUID accountId, String kind, UUID subjectId) {}

  protected InboxMark() {}

  private InboxMark(Key key, Instant now) {
    this.key = key;
    this.readAt = now;
  }

  static void read(UUID account, InboxKind kind, UUID subject, Instant now) {
    Key key = new Key(account, kind.name(), subject);
    InboxMark mark = findById(key);
    if (mark == null) {
      new InboxMark(key, now).persist();
    } else {
      mark.readAt = now;
    }
  }

  static void unread(UUID account, InboxKind kind, UUID subject) {
    deleteById(new Key(account, kind.name(), subject));
  }
}
