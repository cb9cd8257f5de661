package vn.dondoc.reportperiods;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.shared.web.Listing;

/** One occasion to report. */
@Entity
@Table(name = "report_periods")
public class ReportPeriod extends PanacheEntityBase {
  /** How long before its last day a period opens, unless its range begins later. */
  private static final int OPEN_DAYS = 30;

  @Id public UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  public Directive directive;

  UUID seriesId;
  public String code;
  public String label;
  public LocalDate coversFrom;
  public LocalDate coversTo;
  public boolean cumulative;
  public LocalDate opensOn;

  @Enumerated(EnumType.STRING)
  public PeriodStatus status;

  @Embedded public Deadline due;

  /** The deadline the period was made with, once it has been moved; else null. */
  @Embedded
  @AttributeOverride(name = "words", column = @Column(name = "original_due_words"))
  @AttributeOverride(name = "boundary", column = @Column(name = "original_due_boundary"))
  @AttributeOverride(name = "date", column = @Column(name = "original_due_date"))
  @AttributeOverride(name = "shift", column = @Column(name = "original_due_shift"))
  @AttributeOverride(name = "at", column = @Column(name = "original_due_at"))
  Deadline originalDue;

  public UUID templateId;
  Instant updatedAt;

  protected ReportPeriod() {}

  /** What a period is made of; {@code covers} is null where the letter gives no range, {@code opensOn} where the rule decides. */
  record Plan(String code, String label, CoverageWindow.Range covers, boolean cumulative, Deadline due, UUID series, UUID template, LocalDate opensOn) {}

  ReportPeriod(Directive directive, Plan plan, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.seriesId = plan.series();
    this.code = plan.code();
    this.label = plan.label();
    this.coversFrom = plan.covers() == null ? null : plan.covers().from();
    this.coversTo = plan.covers() == null ? null : plan.covers().to();
    this.cumulative = plan.cumulative();
    this.due = plan.due();
    this.opensOn = plan.opensOn() == null ? opensOn(coversFrom, due.lastDay()) : plan.opensOn();
    this.status = PeriodStatus.PLANNED;
    this.templateId = plan.template();
    this.updatedAt = now;
  }

  private static LocalDate opensOn(LocalDate coversFrom, LocalDate lastDay) {
    LocalDate month = lastDay.minusDays(OPEN_DAYS);
    return coversFrom != null && coversFrom.isAfter(month) && !coversFrom.isAfter(lastDay) ? coversFrom : month;
  }

  void open(Instant now) {
    become(PeriodStatus.OPEN, now);
  }

  public void close(Instant now) {
    become(PeriodStatus.CLOSED, now);
  }

  /** As {@link #open}, for one that was closed: what was expected then is expected again. */
  void reopen(Instant now) {
    become(PeriodStatus.OPEN, now);
  }

  void describe(String newLabel, CoverageWindow.Range covers, LocalDate opening, Instant now) {
    label = newLabel;
    coversFrom = covers == null ? null : covers.from();
    coversTo = covers == null ? null : covers.to();
    opensOn = status == PeriodStatus.PLANNED && opening != null ? opening : opensOn;
    updatedAt = now;
  }

  /** Moves the deadline forward or back, never before now: nobody is late in retrospect. The first one stays readable. */
  void moveDue(Deadline next, Instant now) {
    if (next.isMissedAt(now)) {
      String code = "due-past";
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/due/date", code, Messages.text("field." + code))));
    }
    if (next.equals(due)) {
      return;
    }
    Deadline first = originalDue == null ? due : originalDue;
    originalDue = next.equals(first) ? null : first;
    due = next;
    updatedAt = now;
  }

  /** Its deadline by another calendar, as far as that is not before what was first promised, and not over. */
  public Deadline dueBy(WorkingDays calendar, Instant now) {
    Deadline next = due.by(calendar);
    Deadline promised = originalDue == null ? due : originalDue;
    return next.at().isBefore(promised.at()) || next.isMissedAt(now) ? due : next;
  }

  /** The same occasion under a later directive. */
  void goOnUnder(Directive later, String newCode, Instant now) {
    directive = later;
    code = newCode;
    updatedAt = now;
  }

  /** Whether it is as the rule of its series says. */
  boolean follows(Plan plan) {
    return due.equals(plan.due())
        && label.equals(plan.label())
        && cumulative == plan.cumulative()
        && templateId.equals(plan.template())
        && Objects.equals(coversFrom, plan.covers() == null ? null : plan.covers().from())
        && Objects.equals(coversTo, plan.covers() == null ? null : plan.covers().to());
  }

  /** Follows the rule of its series again. Once it is open the form and the range stay: units write in them. */
  void follow(Plan plan, Instant now) {
    moveDue(plan.due(), now);
    label = plan.label();
    if (status == PeriodStatus.PLANNED) {
      describe(plan.label(), plan.covers(), opensOn(plan.covers() == null ? null : plan.covers().from(), plan.due().lastDay()), now);
      cumulative = plan.cumulative();
      templateId = plan.template();
    }
    updatedAt = now;
  }

  void useTemplate(UUID template, Instant now) {
    templateId = template;
    updatedAt = now;
  }

  /** The kind of a recurring period, from its code; empty for a one-off. */
  Optional<OccurrenceKind> kind() {
    return seriesId == null ? Optional.empty() : Optional.of(OccurrenceKind.ofCode(code.substring(code.indexOf('-') + 1)));
  }

  private void become(PeriodStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
    status = next;
    updatedAt = now;
  }

  /**
   * Planned periods whose day has come, each locked for this transaction; those that another replica holds are
   * skipped.
   */
  static List<ReportPeriod> lockThoseToOpen(LocalDate today, int most) {
    return find(
            "from ReportPeriod p join fetch p.directive where p.status = vn.dondoc.reportperiods.PeriodStatus.PLANNED"
                + " and p.opensOn <= ?1 order by p.opensOn, p.id",
            today)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint("jakarta.persistence.lock.timeout", -2)
        .page(0, most)
        .list();
  }

  static List<String> codesOf(UUID directive) {
    return find("select p.code from ReportPeriod p where p.directive.id = ?1", directive).project(String.class).list();
  }

  public static List<ReportPeriod> listOf(UUID directive) {
    return list("from ReportPeriod p where p.directive.id = ?1 order by p.due.at, p.id", directive);
  }

  static List<ReportPeriod> listOfAll(Set<UUID> directives) {
    return directives.isEmpty()
        ? List.of()
        : list("from ReportPeriod p where p.directive.id in ?1 order by p.due.at, p.id", directives);
  }

  /** What a change of the series may concern, by due day. */
  static List<ReportPeriod> listNotClosedOf(UUID series) {
    return list(
        "from ReportPeriod p join fetch p.directive where p.seriesId = ?1"
            + " and p.status <> vn.dondoc.reportperiods.PeriodStatus.CLOSED order by p.due.at",
        series);
  }

  /** What other directives ask for by the same instants. */
  static List<ReportPeriod> listDueAt(Set<Instant> due, UUID notOf, Scope scope) {
    return due.isEmpty()
        ? List.of()
        : find(
                "from ReportPeriod p join fetch p.directive where p.due.at in :due and p.directive.id <> :notOf and "
                    + scope.where(VISIBLE)
                    + " order by p.due.at, p.id",
                scope.bind(Parameters.with("due", due).and("notOf", notOf)))
            .page(0, 40)
            .list();
  }

  /** The periods of one kind of a series that are not closed, by due day. */
  static List<ReportPeriod> listOpenOf(UUID series, OccurrenceKind kind) {
    return listNotClosedOf(series).stream().filter(p -> p.kind().filter(kind::equals).isPresent()).toList();
  }

  /** Not closed and not yet due: those whose deadline a change of the calendar may explain in other words. */
  public static List<ReportPeriod> listAhead(Instant now) {
    return list(
        "from ReportPeriod p join fetch p.directive where p.due.at > ?1"
            + " and p.status <> vn.dondoc.reportperiods.PeriodStatus.CLOSED order by p.due.at, p.id",
        now);
  }

  static final Map<Scope.Part, String> VISIBLE = new EnumMap<>(Scope.Part.class);

  static {
    VISIBLE.put(
        Scope.Part.OWN,
        "exists (select 1 from Directive o join o.reporters r where o = p.directive and any_of(:own, r.unitId))");
    VISIBLE.put(
        Scope.Part.RECEIVING,
        "exists (select 1 from Directive o join o.receiverIds r where o = p.directive and any_of(:receiving, r))");
    VISIBLE.put(
        Scope.Part.LEADING,
        "exists (select 1 from Directive o join o.reporters r join Unit u on u.id = r.unitId, Unit l"
            + " where o = p.directive and any_of(:leading, l.id) and u.path like concat(l.path, '%'))");
  }

  public static Optional<ReportPeriod> findVisible(UUID id, Scope scope) {
    return find(
            "from ReportPeriod p join fetch p.directive where p.id = :id and " + scope.where(VISIBLE),
            scope.bind(Parameters.with("id", id)))
        .firstResultOptional();
  }

  public static ReportPeriod requireVisible(UUID id, Scope scope) {
    return findVisible(id, scope).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<ReportPeriod> list(ReportPeriodQuery query, Scope scope) {
    Listing<ReportPeriod> listing = query.listing();
    return find(
            "from ReportPeriod p join fetch p.directive where " + scope.where(VISIBLE) + listing.hql(),
            scope.bind(listing.parameters()))
        .page(0, query.rows())
        .list();
  }

  /** It covers the same range, a year later. */
  public boolean isYearAfter(LocalDate from, LocalDate to) {
    return coversFrom != null
        && coversTo != null
        && coversFrom.minusYears(1).equals(from)
        && coversTo.minusYears(1).equals(to);
  }
}
