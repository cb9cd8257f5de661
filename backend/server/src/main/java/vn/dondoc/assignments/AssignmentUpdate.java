package vn.dondoc.assignments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.shared.security.Actor;

/** One line of the story of a duty; written once. */
@Entity
@Immutable
@Table(name = "assignment_updates")
class AssignmentUpdate extends PanacheEntityBase {
  @Id UUID id;
  UUID assignmentId;
  Instant at;
  UUID accountId;
  UUID unitId;
  String action;
  String sentence;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Evidence> evidence;

  protected AssignmentUpdate() {}

  AssignmentUpdate(UUID assignment, String action, Words words, Actor actor, UUID unit, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.assignmentId = assignment;
    this.at = at;
    this.accountId = actor.accountId();
    this.unitId = unit;
    this.action = action;
    this.sentence = words.sentence();
    this.evidence = words.evidence();
  }

  /** What was said with a step; both may be missing. */
  record Words(String sentence, List<Evidence> evidence) {
    static final Words NONE = new Words(null, List.of());

    static Words of(String sentence) {
      return new Words(sentence, List.of());
    }
  }

  /** As a reader sees it. */
  record Line(Instant at, String action, String sentence, List<Evidence> evidence, String by, String unit) {}

  /** Newest first. */
  static List<Line> listOf(UUID assignment) {
    return getEntityManager()
        .createQuery(
            "select u.at, u.action, u.sentence, u.evidence, a.displayName, n.name from AssignmentUpdate u"
                + " join Account a on a.id = u.accountId join Unit n on n.id = u.unitId"
                + " where u.assignmentId = :assignment order by u.at desc, u.id desc",
            Line.class)
        .setParameter("assignment", assignment)
        .setMaxResults(200)
        .getResultList();
  }

  /** The old and the new words of amended duties; what units said stays. In SQL, because no line is changed otherwise. */
  static void forgetAmended(UUID directive) {
    getEntityManager()
        .createNativeQuery(
            "update assignment_updates u set sentence = null from assignments a where a.id = u.assignment_id and u.action = 'amend' and a.directive_id = ?1")
        .setParameter(1, directive)
        .executeUpdate();
  }
}
