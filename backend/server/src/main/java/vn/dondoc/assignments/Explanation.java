package vn.dondoc.assignments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.units.Unit;

/** Yêu cầu giải trình: one question about one duty, answered in place, ended by who asked. */
@Entity
@Table(name = "assignment_explanations")
class Explanation extends PanacheEntityBase {
  @Id UUID id;
  UUID assignmentId;
  String question;
  Instant askedAt;
  UUID askedById;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit askedByUnit;

  String answer;
  Instant answeredAt;
  UUID answeredById;
  Instant settledAt;

  protected Explanation() {}

  Explanation(Assignment assignment, String question, Actor actor, Unit unit, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.assignmentId = assignment.id;
    this.question = question;
    this.askedAt = now;
    this.askedById = actor.accountId();
    this.askedByUnit = unit;
  }

  /** A better answer may take the place of an earlier one until the question is settled. */
  void answer(String words, Actor actor, Instant now) {
    answer = words;
    answeredAt = now;
    answeredById = actor.accountId();
  }

  void settle(Instant now) {
    settledAt = now;
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  static Optional<Explanation> findOpen(UUID assignment) {
    return find("assignmentId = ?1 and settledAt is null", assignment).firstResultOptional();
  }

  /** The newest question of each of these duties. */
  static List<Explanation> newestOf(Collection<UUID> assignments) {
    return assignments.isEmpty()
        ? List.of()
        : list(
            "from Explanation e join fetch e.askedByUnit where any_of(:assignments, e.assignmentId) and e.askedAt ="
                + " (select max(o.askedAt) from Explanation o where o.assignmentId = e.assignmentId)",
            Parameters.with("assignments", assignments.toArray(UUID[]::new)));
  }
}
