package vn.dondoc.directives;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.units.Unit;

/** An official directive, from its draft on. */
@Entity
@Table(name = "directives")
public class Directive extends PanacheEntityBase {
  /** What stands where words were destroyed. */
  public static final String SHREDDED_WORDS = "(Nội dung đã gỡ)";

  @Id public UUID id;
  @Version public long version;

  @Enumerated(EnumType.STRING)
  public DirectiveStatus status;

  public String number;
  public LocalDate issuedOn;

  @Enumerated(EnumType.STRING)
  public DirectiveKind kind;

  public String subject;

  @ManyToOne(fetch = FetchType.LAZY)
  public Unit issuer;

  String parentNumber;
  LocalDate parentIssuedOn;
  String parentIssuer;
  LocalDate campaignFrom;
  LocalDate campaignTo;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit consolidator;

  public boolean demonstration;
  boolean registeredAgain;

  @Column(name = "drafted_by_id")
  UUID draftedById;

  /** Units that receive the reports; the consolidator is one of them. */
  @ElementCollection
  @CollectionTable(name = "directive_receivers", joinColumns = @JoinColumn(name = "directive_id"))
  @OrderColumn(name = "position")
  @Column(name = "unit_id")
  List<UUID> receiverIds = new ArrayList<>();

  /** Who is to report, as the groups stood on the day of issue. */
  @ElementCollection
  @CollectionTable(name = "directive_reporters", joinColumns = @JoinColumn(name = "directive_id"))
  List<Reporter> reporters = new ArrayList<>();

  Instant createdAt;
  Instant updatedAt;
  Instant activatedAt;

  @Embedded Shredded shredded;

  @Column(insertable = false, updatable = false)
  String search;

  protected Directive() {}

  /** A draft of a unit's coordinator; everything else is settled later. */
  Directive(UUID draftedBy, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.status = DirectiveStatus.DRAFT;
    this.kind = DirectiveKind.OTHER;
    this.draftedById = draftedBy;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** What is known of the draft so far, for lists and for the question whether it is registered already. */
  void describe(String knownNumber, LocalDate knownDate, DirectiveKind knownKind, String knownSubject, Unit knownIssuer, Instant now) {
    requireDraft();
    number = knownNumber;
    issuedOn = knownDate;
    kind = knownKind;
    subject = knownSubject;
    issuer = knownIssuer;
    updatedAt = now;
  }

  /** Puts the settled plan in force. */
  void activate(ActivationPlan plan, Unit issuedBy, Unit consolidatedBy, List<Reporter> toReport, boolean again, Instant now) {
    requireDraft();
    describe(plan.number(), plan.issuedOn(), DirectiveKind.valueOf(plan.kind()), plan.subject(), issuedBy, now);
    parentNumber = plan.parent() == null ? null : plan.parent().number();
    parentIssuedOn = plan.parent() == null ? null : plan.parent().issuedOn();
    parentIssuer = plan.parent() == null ? null : plan.parent().issuer();
    campaignFrom = plan.campaignFrom();
    campaignTo = plan.campaignTo();
    consolidator = consolidatedBy;
    receiverIds = new ArrayList<>(plan.receivers());
    reporters = new ArrayList<>(toReport);
    registeredAgain = again;
    status = DirectiveStatus.ACTIVE;
    activatedAt = now;
  }

  /** Which of the receiving units answers for the consolidation from now on. */
  void settleConsolidator(UUID chosen, Unit unit, Instant now) {
    if (!receiverIds.contains(chosen)) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/unit", "not-a-receiver", Messages.text("field.not-a-receiver"))));
    }
    consolidator = unit;
    updatedAt = now;
  }

  /** A later directive has changed part of it. */
  public void amend(Instant now) {
    requireActive();
    updatedAt = now;
  }

  public void supersede(Instant now) {
    end(DirectiveStatus.SUPERSEDED, now);
  }

  public void revoke(Instant now) {
    end(DirectiveStatus.REVOKED, now);
  }

  void shred(String because, Instant now) {
    subject = SHREDDED_WORDS;
    shredded = new Shredded(now, because);
    updatedAt = now;
  }

  private void end(DirectiveStatus how, Instant now) {
    requireActive();
    status = how;
    updatedAt = now;
  }

  private void requireActive() {
    if (status != DirectiveStatus.ACTIVE) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "directive.not-in-force");
    }
  }

  /** Names no receivers itself: those of the directive it changes follow it too. */
  public void receiveAs(Directive earlier, Instant now) {
    if (receiverIds.isEmpty()) {
      receiverIds.addAll(earlier.receiverIds);
      consolidator = earlier.consolidator;
      updatedAt = now;
    }
  }

  /** A unit that joined an addressed group later reports from the next period that opens. */
  public void expectAlso(Unit unit, Instant now) {
    if (reporters.stream().noneMatch(r -> r.unitId().equals(unit.id))) {
      reporters.add(new Reporter(unit.id, unit.hierarchical ? Modality.ORDER : Modality.REQUEST));
      updatedAt = now;
    }
  }

  /** Marks an invented directive for trying out. */
  public void markAsDemonstration() {
    demonstration = true;
  }

  /** Another unit receives what this one did, once, in its place; and consolidates it, if this one did. */
  void receiverGoesOver(UUID from, Unit to, Instant now) {
    if (receiverIds.contains(to.id)) {
      receiverIds.remove(from);
    } else {
      receiverIds.replaceAll(unit -> unit.equals(from) ? to.id : unit);
    }
    if (consolidator != null && consolidator.id.equals(from)) {
      consolidator = to;
    }
    updatedAt = now;
  }

  void receiversAsBefore(List<UUID> receivers, Unit consolidatedBy, Instant now) {
    receiverIds.clear();
    receiverIds.addAll(receivers);
    consolidator = consolidatedBy;
    updatedAt = now;
  }

  private void requireDraft() {
    if (!status.canBecome(DirectiveStatus.ACTIVE)) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
  }

  public List<Reporter> reporters() {
    return List.copyOf(reporters);
  }

  /** Which of the receiving units answers for the consolidation; empty while that is open. */
  public Optional<Unit> consolidator() {
    return Optional.ofNullable(consolidator);
  }

  public List<UUID> receivers() {
    return List.copyOf(receiverIds);
  }

  static List<Directive> list(DirectiveQuery query, Scope scope) {
    Listing<Directive> listing = query.listing();
    return find(
            "from Directive d left join fetch d.issuer where " + scope.where(DirectiveSight.VISIBLE) + listing.hql(),
            scope.bind(listing.parameters()))
        .page(0, query.rows())
        .list();
  }

  public static void lock(UUID id) {
    findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Locked until the transaction ends, so that a draft is activated or discarded once. */
  public static Directive requireDraftedBy(Set<UUID> units, UUID id) {
    Optional<Directive> found =
        units.isEmpty()
            ? Optional.empty()
            : find("id = ?1 and any_of(?2, draftedById)", id, units.toArray(UUID[]::new)).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    return found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** A directive in the register of the same issuer, number and year (Nghị định 30/2020/NĐ-CP, Điều 15). */
  static Optional<Directive> findRegistered(Unit issuer, String number, LocalDate issuedOn) {
    return issuer == null || number == null || issuedOn == null
        ? Optional.empty()
        : find(
                "issuer = ?1 and lower(number) = lower(?2) and year(issuedOn) = ?3 and status <> ?4 order by createdAt",
                issuer,
                number,
                issuedOn.getYear(),
                DirectiveStatus.DRAFT)
            .firstResultOptional();
  }

  public static Map<UUID, Directive> listByIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : Directive.<Directive>list("from Directive d left join fetch d.issuer where any_of(:ids, d.id)", Parameters.with("ids", ids.toArray(UUID[]::new))).stream()
            .collect(Collectors.toMap(d -> d.id, d -> d));
  }

  /** Those of some directives that the scope shows, by date of issue. */
  public static List<Directive> listVisible(Collection<UUID> ids, Scope scope) {
    return ids.isEmpty()
        ? List.of()
        : list(
            "from Directive d left join fetch d.issuer where any_of(:ids, d.id) and " + scope.where(DirectiveSight.VISIBLE)
                + " order by coalesce(d.issuedOn, {d '9999-12-31'}), d.id",
            scope.bind(Parameters.with("ids", ids.toArray(UUID[]::new))));
  }

  public static Directive requireVisible(UUID id, Scope scope) {
    return Directive.<Directive>find("from Directive d left join fetch d.issuer left join fetch d.consolidator where d.id = :id and " + scope.where(DirectiveSight.VISIBLE), scope.bind(Parameters.with("id", id)))
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
