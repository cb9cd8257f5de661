package vn.dondoc.assignments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was said about a unit that joined later; said once. */
@Entity
@Immutable
@IdClass(LaterJoinerAnswer.Key.class)
@Table(name = "later_joiner_answers")
class LaterJoinerAnswer extends PanacheEntityBase {
  record Key(UUID directiveId, UUID unitId) {}

  @Id
  @Column(name = "directive_id")
  UUID directiveId;

  @Id
  @Column(name = "unit_id")
  UUID unitId;

  boolean asked;
  String reason;
  UUID accountId;
  Instant at;

  protected LaterJoinerAnswer() {}

  LaterJoinerAnswer(UUID directive, UUID unit, LaterJoinerInput said, UUID account, Instant now) {
    this.directiveId = directive;
    this.unitId = unit;
    this.asked = said.ask();
    this.reason = said.reason();
    this.accountId = account;
    this.at = now;
  }
}
