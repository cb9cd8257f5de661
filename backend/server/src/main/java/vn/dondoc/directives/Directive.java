package vn.dondoc.directives;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.units.Unit;

/** An official directive, from its draft on. */
@Entity
@Table(name = "directives")
public class Directive extends PanacheEntityBase {
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

  boolean demonstration;
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

  @Column(insertable = false, updatable = false)
  String search;

  protected Directive() {}

  public List<Reporter> reporters() {
    return List.copyOf(reporters);
  }

  public List<UUID> receivers() {
    return List.copyOf(receiverIds);
  }

  private static final String ACTIVE = "d.status <> vn.dondoc.directives.DirectiveStatus.DRAFT and ";
  private static final Map<Scope.Part, String> VISIBLE = new EnumMap<>(Scope.Part.class);

  static {
    VISIBLE.put(
        Scope.Part.OWN,
        ACTIVE
            + "(exists (select 1 from d.reporters r where r.unitId in :own)"
            + " or exists (select 1 from Assignment a where a.directive = d and a.unit.id in :own))");
    VISIBLE.put(
        Scope.Part.RECEIVING,
        "d.draftedById in :receiving or (" + ACTIVE + "exists (select 1 from d.receiverIds r where r in :receiving))");
    VISIBLE.put(
        Scope.Part.LEADING,
        ACTIVE
            + "exists (select 1 from Unit l where l.id in :leading and (d.issuer.path like concat(l.path, '%')"
            + " or exists (select 1 from d.reporters r join Unit u on u.id = r.unitId where u.path like concat(l.path, '%'))))");
  }

  public static Directive requireVisible(UUID id, Scope scope) {
    Optional<Directive> found =
        find("from Directive d where d.id = :id and " + scope.where(VISIBLE), scope.bind(Parameters.with("id", id)))
            .firstResultOptional();
    return found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
