package vn.dondoc.submissions;

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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.units.Unit;

/** The one report of one unit for one period. */
@Entity
@Table(name = "submissions")
public class Submission extends PanacheEntityBase {
  @Id public UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  public Directive directive;

  @ManyToOne(fetch = FetchType.LAZY)
  public ReportPeriod period;

  @ManyToOne(fetch = FetchType.LAZY)
  public Unit unit;

  /** Whose report it was before a successor took it over; null: always this unit's. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit origin;

  @Enumerated(EnumType.STRING)
  Modality modality;

  @Enumerated(EnumType.STRING)
  public SubmissionStatus status;

  /** The deadline in force: the period's until an extension moves this one. */
  Instant dueAt;

  /** The version the content is written in: the period's until the report is sent, then what it was sent in. */
  public UUID templateId;

  /** When the version changed under a draft. */
  Instant templateChangedAt;

  /** Replaced as a whole: said to Hibernate, or it copies each by way of its JSON and compares it at every flush. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  SubmissionContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<Mark> marks;

  String returnMessage;
  LocalDate resubmitBy;
  String waivedReason;
  int revision;
  Instant firstSubmittedAt;
  Instant submittedAt;
  Instant openedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit openedBy;

  Instant returnedAt;
  Instant acceptedAt;
  @Embedded Extension extension;

  /** Where the unit's head approves before a report goes out; null: not asked. */
  @Embedded Approval approval;

  /** What the last sending had to explain. */
  int queries;

  /** Null for those expected from the start. */
  @Embedded Joined joined;
  String receiptNumber;
  String contentHash;
  Instant updatedAt;

  @Transient private EarlierReports earlier;

  protected Submission() {}

  /** Expected of a unit from the moment its period opens. */
  Submission(ReportPeriod period, Unit unit, Modality modality, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = period.directive;
    this.period = period;
    this.unit = unit;
    this.modality = modality;
    this.status = SubmissionStatus.NOT_STARTED;
    this.dueAt = period.due.at();
    this.templateId = period.templateId;
    this.content = SubmissionContent.EMPTY;
    this.marks = List.of();
    this.updatedAt = now;
  }

  /** Asked for when the period was open already: for a reason, and with a last day of its own where it needs one. */
  Submission(ReportPeriod period, Unit unit, String reason, Optional<LocalDate> until, Instant now) {
    this(period, unit, unit.hierarchical ? Modality.ORDER : Modality.REQUEST, now);
    this.joined = new Joined(reason, until.orElse(null));
    this.dueAt = until.map(Deadline::after).orElse(dueAt);
  }

  /** Keeps what the unit has written; a returned report stays returned until it is sent again. */
  public void save(SubmissionContent written, Instant now) {
    become(SubmissionAction.SAVE, now);
    content = written;
  }

  /** The period has another template now; the draft says the same in it, as far as it can. */
  void goOverTo(UUID template, SubmissionContent migrated, Instant now) {
    templateId = template;
    templateChangedAt = now;
    content = migrated;
    updatedAt = now;
  }

  /** Lays the content before the head of the unit; until there is an answer nobody writes in it. */
  void askApproval(SubmissionContent prepared, UUID account, Instant now) {
    become(SubmissionAction.REQUEST_APPROVAL, now);
    content = prepared;
    approval = Approval.ask(account, now);
  }

  void recallApproval(Instant now) {
    become(SubmissionAction.RECALL_APPROVAL, now);
    approval = null;
  }

  void declineApproval(String why, Instant now) {
    become(SubmissionAction.DECLINE_APPROVAL, now);
    approval = approval.giveBack(why);
  }

  boolean waitsForApproval() {
    return approval != null && approval.status() == Approval.Status.ASKED;
  }

  /** Sends the content; the receipt's time is the time that counts. */
  public void submit(SubmissionContent sent, int explained, Receipt receipt) {
    become(waitsForApproval() ? SubmissionAction.APPROVE : SubmissionAction.SUBMIT, receipt.receivedAt());
    content = sent;
    queries = explained;
    approval = null;
    revision++;
    receiptNumber = receipt.number();
    contentHash = receipt.contentHash();
    submittedAt = receipt.receivedAt();
    firstSubmittedAt = firstSubmittedAt == null ? submittedAt : firstSubmittedAt;
    openedAt = null;
    openedBy = null;
  }

  /** Takes the report back. If it was never returned, it counts as not sent from now on. */
  public void withdraw(Instant now) {
    become(SubmissionAction.WITHDRAW, now);
    firstSubmittedAt = returnedAt == null ? null : firstSubmittedAt;
  }

  /** The first opening counts; later ones change nothing. */
  public void open(Unit by, Instant now) {
    if (openedAt == null) {
      become(SubmissionAction.OPEN, now);
      openedAt = now;
      openedBy = by;
    }
  }

  public void giveBack(String message, List<Mark> marked, LocalDate by, Instant now) {
    become(SubmissionAction.RETURN, now);
    backWithUnit(message, marked, by, now);
  }

  /** Back from accepted, for a correction. */
  public void reopen(String reason, Instant now) {
    become(SubmissionAction.REOPEN, now);
    backWithUnit(reason, List.of(), null, now);
  }

  private void backWithUnit(String message, List<Mark> marked, LocalDate by, Instant now) {
    returnMessage = message;
    marks = List.copyOf(marked);
    resubmitBy = by;
    returnedAt = now;
    acceptedAt = null;
  }

  public void accept(Instant now) {
    become(SubmissionAction.ACCEPT, now);
    acceptedAt = now;
    returnMessage = null;
    marks = List.of();
    resubmitBy = null;
  }

  public void waive(String reason, Instant now) {
    become(SubmissionAction.WAIVE, now);
    waivedReason = reason;
    approval = null;
  }

  public void askExtension(LocalDate until, String reason, Instant now) {
    extension = Extension.ask(period.due.lastDay(), until, reason, now);
    updatedAt = now;
  }

  /** Moves this report's deadline; the period keeps the original. */
  public void grantExtension(LocalDate until, String word, Instant now) {
    extension = extension.grant(period.due.lastDay(), until, word, now);
    dueAt = Deadline.after(until);
    updatedAt = now;
  }

  public void refuseExtension(String why, Instant now) {
    extension = extension.refuse(why, now);
    updatedAt = now;
  }

  /** A successor takes it over; whose it was before stays known. */
  void handOver(Unit to, Instant now) {
    origin = origin == null ? unit : origin;
    unit = to;
    updatedAt = now;
  }

  /** As before the hand-over. */
  void takeBack(Unit from, Instant now) {
    unit = from;
    origin = origin.id.equals(from.id) ? null : origin;
    updatedAt = now;
  }

  private void become(SubmissionAction action, Instant now) {
    status = action.from(status).orElseThrow(() -> ProblemException.of(ProblemType.WRONG_STATE));
    updatedAt = now;
  }

  Timeliness timelinessAt(Instant now) {
    return status.timeliness(dueAt, firstSubmittedAt, now);
  }

  /** Whether the first sending came in time: what a receipt says. */
  boolean isOnTime() {
    return firstSubmittedAt != null && firstSubmittedAt.isBefore(dueAt);
  }

  static final String WHOLE =
      "from Submission s join fetch s.period join fetch s.directive join fetch s.unit left join fetch s.openedBy where ";

  public static Submission requireVisible(UUID id, Scope scope) {
    return Submission.<Submission>find(
            WHOLE + "s.id = :id and " + scope.where(SubmissionPolicy.VISIBLE), scope.bind(Parameters.with("id", id)))
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<Submission> list(SubmissionQuery query, Scope scope, Instant now) {
    Listing<Submission> listing = query.listing().at(now);
    return find(WHOLE + scope.where(SubmissionPolicy.VISIBLE) + listing.hql(), scope.bind(listing.parameters()))
        .page(0, query.rows())
        .list();
  }

  /** Asked for once in the life of this object: the checks and the answer need the same. */
  EarlierReports earlier() {
    if (earlier == null) {
      earlier = EarlierReports.of(this);
    }
    return earlier;
  }
}
