package vn.dondoc.consolidations;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.dondoc.directives.Directive;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.units.Unit;

/** What the units reported for one period, added up: frozen reports, figures and narrative. */
@Entity
@Table(name = "consolidations")
public class Consolidation extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  @ManyToOne(fetch = FetchType.LAZY)
  ReportPeriod period;

  /** Who consolidates. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  /** The version its figures are said in. */
  UUID templateId;

  @Enumerated(EnumType.STRING)
  ConsolidationStatus status;

  Instant takenAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  Coverage coverage;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<Figure> figures;

  /** By the code of the template's part. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  Map<String, String> narrative;

  /** The issued one of the same period that this one adds to. */
  @ManyToOne(fetch = FetchType.LAZY)
  Consolidation supplements;

  String number;
  LocalDate issuedOn;
  Instant issuedAt;
  String contentHash;
  Instant updatedAt;

  protected Consolidation() {}

  /** Empty until it has taken the reports. */
  public Consolidation(ReportPeriod period, Consolidation supplements, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = period.directive;
    this.period = period;
    this.unit = period.directive.consolidator().orElseThrow();
    this.status = ConsolidationStatus.DRAFT;
    this.narrative = Map.of();
    this.supplements = supplements;
    take(List.of(), List.of(), now);
  }

  /** The reports as they stand at {@code now}, and what they add up to in the period's template. */
  void take(List<FrozenReport> reports, List<Figure> addedUp, Instant now) {
    templateId = period.templateId;
    takenAt = now;
    coverage = Coverage.of(reports, now);
    figures = List.copyOf(addedUp);
    updatedAt = now;
  }

  void write(Map<String, String> written, Instant now) {
    narrative = Map.copyOf(written);
    updatedAt = now;
  }

  /** The report was signed; whoever answers for the consolidation today has issued it. */
  void issue(String signedNumber, LocalDate signedOn, String hash, Instant now) {
    unit = directive.consolidator().orElse(unit);
    status = ConsolidationStatus.ISSUED;
    number = signedNumber;
    issuedOn = signedOn;
    issuedAt = now;
    contentHash = hash;
    updatedAt = now;
  }

  private static final String WHOLE =
      "from Consolidation c join fetch c.directive d join fetch d.issuer join fetch c.period join fetch c.unit left join fetch c.supplements where ";

  static Consolidation requireVisible(UUID id, Scope scope) {
    return Consolidation.<Consolidation>find(
            WHOLE + "c.id = :id and " + scope.where(ConsolidationPolicy.VISIBLE), scope.bind(Parameters.with("id", id)))
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<Consolidation> list(ConsolidationQuery query, Scope scope) {
    Listing<Consolidation> listing = query.listing();
    return find(WHOLE + scope.where(ConsolidationPolicy.VISIBLE) + listing.hql(), scope.bind(listing.parameters()))
        .page(0, query.rows())
        .list();
  }

  /** Of a period, which the scope shows. */
  static List<UUID> idsVisible(UUID period, Scope scope) {
    return find(
            "select c.id from Consolidation c where c.period.id = :period and " + scope.where(ConsolidationPolicy.VISIBLE),
            scope.bind(Parameters.with("period", period)))
        .project(UUID.class)
        .list();
  }

  static boolean hasDraft(UUID period) {
    return count("period.id = ?1 and status = ?2", period, ConsolidationStatus.DRAFT) > 0;
  }

  /** The last issued one of a period. */
  static Optional<Consolidation> findIssuedOf(UUID period) {
    return find("from Consolidation c where c.period.id = ?1 and c.status = ?2 order by c.issuedAt desc", period, ConsolidationStatus.ISSUED)
        .firstResultOptional();
  }

  /** The last issued one of an earlier period that a cumulative one contains: its figures grew into this one's. */
  Optional<Consolidation> earlier() {
    return !period.cumulative || period.coversFrom == null || period.coversTo == null
        ? Optional.empty()
        : find(
                "from Consolidation c join fetch c.period p where c.directive = ?1 and c.status = ?2 and p.cumulative"
                    + " and p.coversFrom >= ?3 and p.coversTo < ?4 order by p.coversTo desc, c.issuedAt desc",
                directive,
                ConsolidationStatus.ISSUED,
                period.coversFrom,
                period.coversTo)
            .firstResultOptional();
  }

  /** The reports of a period as they stand now, by unit. Compared in Java: the planner knows nothing of what was just taken. */
  static List<ChangesSince.Standing> standing(ReportPeriod period) {
    return getEntityManager()
        .createQuery(
            "select s.id, u.id, u.code, u.name, s.status, s.revision from Submission s join s.unit u where s.period = :period order by u.code, s.id",
            ChangesSince.Standing.class)
        .setParameter("period", period)
        .getResultList();
  }

  /** The issued ones that used a report, last issued first. */
  static List<Consolidation> listUsing(UUID submission) {
    return list(
        WHOLE + "c.status = vn.dondoc.consolidations.ConsolidationStatus.ISSUED and exists (select 1 from FrozenReport f"
            + " where f.consolidationId = c.id and f.submissionId = ?1 and f.status in"
            + " (vn.dondoc.submissions.SubmissionStatus.SUBMITTED, vn.dondoc.submissions.SubmissionStatus.ACCEPTED)) order by c.issuedAt desc",
        submission);
  }
}
