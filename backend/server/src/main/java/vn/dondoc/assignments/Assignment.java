package vn.dondoc.assignments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Embedded;
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
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.security.UnitWork;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.units.Unit;

/** What one clause asks of one unit. */
@Entity
@Table(name = "assignments")
public class Assignment extends PanacheEntityBase {
  /** Working days in which a unit may say that an order is not its own; whoever gave it must not learn that at the deadline. */
  private static final int SEND_BACK_WITHIN = 5;

  @Id public UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  @ManyToOne(fetch = FetchType.LAZY)
  Clause clause;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  /** Whose duty it was before a successor took it over; null: always this unit's. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit origin;

  @Enumerated(EnumType.STRING)
  Part part;

  @Enumerated(EnumType.STRING)
  Modality modality;

  @Enumerated(EnumType.STRING)
  Nature nature;

  @Enumerated(EnumType.STRING)
  AssignmentStatus status;

  /** Null for most: a duty without a date. */
  @Embedded Deadline due;

  /** When the unit got it, or got it again after it had sent it back. */
  Instant assignedAt;

  Instant acknowledgedAt;

  /** The unit's last sentence on how far it is; the whole story is in the updates. */
  String progress;

  Instant progressedAt;

  /** The first report of completion: what counts for the deadline, whatever a reviewer does with it. */
  Instant firstDoneAt;

  Instant confirmedAt;

  /** Of the last sending back, return or cancelling. */
  String reason;

  @ManyToOne(fetch = FetchType.LAZY)
  Assignment transferredFrom;

  Instant updatedAt;

  protected Assignment() {}

  Assignment(Directive directive, Clause clause, Unit unit, ActivationPlan.Assignment planned, Deadline due, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.clause = clause;
    this.unit = unit;
    this.part = planned.part();
    this.modality = planned.modality();
    this.nature = planned.nature();
    this.status = AssignmentStatus.ASSIGNED;
    this.due = due;
    this.assignedAt = now;
    this.updatedAt = now;
  }

  /** The same duty on another unit's shoulders, with the same deadline; a body outside the hierarchy is asked, not ordered. */
  Assignment(Assignment from, Unit to, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = from.directive;
    this.clause = from.clause;
    this.unit = to;
    this.part = from.part;
    this.modality = to.hierarchical ? from.modality : Modality.REQUEST;
    this.nature = from.nature;
    this.status = AssignmentStatus.ASSIGNED;
    this.due = from.due;
    this.transferredFrom = from;
    this.assignedAt = now;
    this.updatedAt = now;
  }

  /** As another unit has it; without a deadline that is over, because nobody is late at birth. */
  static Assignment likeThat(Assignment other, Unit unit, Instant now) {
    Assignment added = new Assignment(other, unit, now);
    added.transferredFrom = null;
    added.due = other.due == null || other.due.isMissedAt(now) ? null : other.due;
    return added;
  }

  /** A successor takes it over; whose it was before stays known. */
  void handOver(Unit to, Instant now) {
    origin = origin == null ? unit : origin;
    unit = to;
    updatedAt = now;
  }

  /** The same duty under a later directive; how far it is stays. */
  void goOnUnder(Directive later, Clause there, Instant now) {
    directive = later;
    clause = there;
    updatedAt = now;
  }

  /** Another part or deadline, as a later directive says. */
  void take(Part newPart, Deadline newDue) {
    part = newPart;
    due = newDue;
  }

  /** As before the hand-over. */
  void takeBack(Unit from, Instant now) {
    unit = from;
    origin = origin.id.equals(from.id) ? null : origin;
    updatedAt = now;
  }

  /** Once is enough; again changes nothing. */
  public void acknowledge(Instant now) {
    if (acknowledgedAt == null) {
      become(AssignmentStatus.ACKNOWLEDGED, now);
      acknowledgedAt = now;
    }
  }

  /** Says how far it is; who works on it has taken note of it. */
  void progress(String sentence, Instant now) {
    if (status != AssignmentStatus.IN_PROGRESS) {
      become(AssignmentStatus.IN_PROGRESS, now);
    }
    acknowledgedAt = acknowledgedAt == null ? now : acknowledgedAt;
    progress = sentence;
    progressedAt = now;
    updatedAt = now;
  }

  /** Nothing new since the last word; that it was looked at is worth knowing. */
  void confirmNoChange(Instant now) {
    progress(progress, now);
  }

  void reportDone(String result, Instant now) {
    become(AssignmentStatus.REPORTED_DONE, now);
    acknowledgedAt = acknowledgedAt == null ? now : acknowledgedAt;
    progress = result;
    progressedAt = now;
    firstDoneAt = firstDoneAt == null ? now : firstDoneAt;
  }

  void sendBack(String why, Instant now) {
    become(AssignmentStatus.SENT_BACK, now);
    reason = why;
  }

  void confirm(Instant now) {
    become(AssignmentStatus.CONFIRMED, now);
    confirmedAt = now;
    reason = null;
  }

  /** A cooperating unit's part is over when the lead's is; it was done when the lead's was. */
  void closeWith(Assignment lead, Instant now) {
    confirm(now);
    firstDoneAt = firstDoneAt == null ? lead.firstDoneAt : firstDoneAt;
  }

  /** Not yet done, or not any more: back to the unit, with the reason. */
  void giveBack(String why, Instant now) {
    become(AssignmentStatus.IN_PROGRESS, now);
    confirmedAt = null;
    reason = why;
  }

  void assignAgain(String why, Instant now) {
    become(AssignmentStatus.ASSIGNED, now);
    assignedAt = now;
    acknowledgedAt = null;
    reason = why;
  }

  void cancel(String why, Instant now) {
    become(AssignmentStatus.CANCELLED, now);
    reason = why;
  }

  /** A question was asked, answered or settled: readers of the duty see another version. */
  void touch(Instant now) {
    updatedAt = now;
  }

  private void become(AssignmentStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
    status = next;
    updatedAt = now;
  }

  /** The last day for sending it back; null: never possible any more, or at any time, as for a body that is only asked. */
  LocalDate sendBackUntil(WorkingDays calendar) {
    return modality == Modality.REQUEST || !status.canBecome(AssignmentStatus.SENT_BACK)
        ? null
        : calendar.lastOf(SEND_BACK_WITHIN, LocalDate.ofInstant(assignedAt, Clocks.VIETNAM));
  }

  Timeliness timelinessAt(Instant now) {
    boolean none = due == null || status == AssignmentStatus.CANCELLED;
    return none ? Timeliness.NO_DEADLINE : Timeliness.of(due.at(), firstDoneAt, now);
  }

  static final Map<Scope.Part, String> VISIBLE = UnitWork.visible("a");

  static final String WHOLE = "from Assignment a join fetch a.directive join fetch a.clause join fetch a.unit where ";

  static Assignment requireVisible(UUID id, Scope scope) {
    return listVisible(Set.of(id), scope).stream().findFirst().orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static ProblemException unknown(String pointer) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, "unknown-assignment", Messages.text("field.unknown-assignment"))));
  }

  static List<Assignment> listVisible(Set<UUID> ids, Scope scope) {
    return list(WHOLE + "any_of(:ids, a.id) and " + scope.where(VISIBLE) + " order by a.clause.position, a.id", scope.bind(Parameters.with("ids", ids.toArray(UUID[]::new))));
  }

  /** Of one unit, so that what is shown together is changed together: a stranger's id is as absent. */
  static List<Assignment> requireOf(UUID unit, Collection<UUID> ids) {
    List<Assignment> found = list(WHOLE + "any_of(?1, a.id) and a.unit.id = ?2 order by a.id", ids.toArray(UUID[]::new), unit);
    if (found.size() != Set.copyOf(ids).size()) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return found;
  }

  static List<Assignment> list(AssignmentQuery query, Scope scope, UUID account, Instant now) {
    Listing<Assignment> listing = query.listing().bind("account", account).at(now);
    return find(WHOLE + scope.where(VISIBLE) + listing.hql(), scope.bind(listing.parameters())).page(0, query.rows()).list();
  }

  static List<Assignment> listByIds(Collection<UUID> ids) {
    return list(WHOLE + "any_of(:ids, a.id) order by a.clause.position, a.id", Parameters.with("ids", ids.toArray(UUID[]::new)));
  }

  public static List<Assignment> listOf(UUID directive) {
    return list(WHOLE + "a.directive.id = ?1 order by a.clause.position, a.part, a.unit.code", directive);
  }
}
