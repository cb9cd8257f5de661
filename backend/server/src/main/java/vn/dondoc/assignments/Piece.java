package vn.dondoc.assignments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/**
 * Phần việc: what a unit has handed on of a duty, to somebody of its own or to a unit below it. An inside matter: that
 * all pieces are done never says that the duty is.
 */
@Entity
@Table(name = "assignment_pieces")
class Piece extends PanacheEntityBase {
  /** Where a piece stands. */
  enum Status {
    GIVEN,
    DONE,
    RECALLED
  }

  @Id UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Assignment assignment;

  /** The unit below that has it; null: it stays within the unit of the duty, whichever that is by now. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  /** Who has it; null: whoever works for the unit. */
  UUID accountId;

  String words;
  LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  Status status;

  String progress;
  Instant progressedAt;
  Instant doneAt;

  /** Of the last giving back or recall. */
  String reason;

  UUID givenById;
  Instant givenAt;
  Instant updatedAt;

  protected Piece() {}

  /** To whom. */
  record Bearer(Unit unit, UUID account) {}

  Piece(Assignment assignment, Bearer bearer, String words, LocalDate dueOn, UUID givenBy, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.assignment = assignment;
    this.unit = bearer.unit();
    this.accountId = bearer.account();
    this.words = words;
    this.dueOn = dueOn;
    this.status = Status.GIVEN;
    this.givenById = givenBy;
    this.givenAt = now;
    this.updatedAt = now;
  }

  void progress(String sentence, Instant now) {
    require(Status.GIVEN);
    progress = sentence;
    progressedAt = now;
    updatedAt = now;
  }

  void finish(String result, Instant now) {
    progress(result, now);
    status = Status.DONE;
    doneAt = now;
    reason = null;
  }

  void giveBack(String why, Instant now) {
    require(Status.DONE);
    status = Status.GIVEN;
    doneAt = null;
    reason = why;
    updatedAt = now;
  }

  void recall(String why, Instant now) {
    require(Status.GIVEN);
    status = Status.RECALLED;
    reason = why;
    updatedAt = now;
  }

  /** Somebody else goes on with it; what has been said so far stays. */
  void reassign(Bearer to, LocalDate until, Instant now) {
    require(Status.GIVEN);
    unit = to.unit();
    accountId = to.account();
    dueOn = until;
    givenAt = now;
    updatedAt = now;
  }

  private void require(Status wanted) {
    if (status != wanted) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "piece." + status.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /** Whether somebody is to do it, or may at least say how far it is. */
  boolean isWith(Actor actor) {
    return actor.accountId().equals(accountId) || unit != null && accountId == null && actor.worksFor(unit.id);
  }

  private static final String WHOLE =
      "from Piece p join fetch p.assignment a join fetch a.directive join fetch a.clause join fetch a.unit left join fetch p.unit where "
          + "(any_of(:own, a.unit.id) or p.accountId = :account or any_of(:own, p.unit.id))";

  private static Parameters seenBy(Actor actor) {
    return Parameters.with("own", actor.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD).toArray(UUID[]::new)).and("account", actor.accountId());
  }

  /** The unit of the duty sees all of its pieces; who has one sees that one alone. */
  static Piece requireVisible(UUID id, Actor actor) {
    return Piece.<Piece>find(WHOLE + " and p.id = :id", seenBy(actor).and("id", id))
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<Piece> listOf(UUID assignment, Actor actor) {
    return list(WHOLE + " and a.id = :assignment order by p.status, p.dueOn nulls last, p.id", seenBy(actor).and("assignment", assignment));
  }

  static List<Piece> listOpenWith(Actor actor) {
    return find(
            WHOLE + " and p.status = vn.dondoc.assignments.Piece.Status.GIVEN and (p.accountId = :account or p.accountId is null and any_of(:own, p.unit.id))"
                + " order by p.dueOn nulls last, p.id",
            seenBy(actor))
        .page(0, 200)
        .list();
  }

  static long countOf(UUID assignment) {
    return count("assignment.id = ?1 and status <> ?2", assignment, Status.RECALLED);
  }

  /** How many of a duty's pieces there are and how many are done; recalled ones do not count. */
  record Tally(UUID assignment, long all, long done) {}

  static Map<UUID, Tally> tallies(Collection<UUID> assignments) {
    if (assignments.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery(
            "select p.assignment.id, count(*), sum(case when p.status = vn.dondoc.assignments.Piece.Status.DONE then 1L else 0L end)"
                + " from Piece p where any_of(:assignments, p.assignment.id) and p.status <> vn.dondoc.assignments.Piece.Status.RECALLED"
                + " group by p.assignment.id",
            Tally.class)
        .setParameter("assignments", assignments.toArray(UUID[]::new))
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Tally::assignment, Function.identity()));
  }

  /** Who could have it: the officers and heads of a unit today. */
  record Colleague(UUID account, String name, UUID unit) {}

  static List<Colleague> colleagues(Collection<UUID> units, LocalDate today) {
    return getEntityManager()
        .createQuery(
            "select distinct a.id, a.displayName, m.unit.id from Membership m join Account a on a.id = m.accountId"
                + " where any_of(:units, m.unit.id) and a.active = true and m.validFrom <= :today and (m.validTo is null or m.validTo >= :today)"
                + " and m.role in (vn.dondoc.shared.security.Role.UNIT_OFFICER, vn.dondoc.shared.security.Role.UNIT_HEAD) order by a.displayName",
            Colleague.class)
        .setParameter("units", units.toArray(UUID[]::new))
        .setParameter("today", today)
        .setMaxResults(200)
        .getResultList();
  }

  /** Units in force below a unit, by name. */
  static List<Unit> below(Unit top, LocalDate today) {
    return Unit.<Unit>find(
            "from Unit u where u.path like ?1 and u.id <> ?2 and u.validFrom <= ?3 and (u.validTo is null or u.validTo >= ?3) order by u.name, u.id",
            top.path + "%", top.id, today)
        .page(0, 200)
        .list();
  }

  static Map<UUID, String> names(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery("select a.id, a.displayName from Account a where any_of(:accounts, a.id)", Object[].class)
        .setParameter("accounts", accounts.toArray(UUID[]::new))
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  static void forgetWords(Directive directive) {
    update("words = ?1 where assignment.id in (select a.id from Assignment a where a.directive = ?2)", Directive.SHREDDED_WORDS, directive);
  }
}
