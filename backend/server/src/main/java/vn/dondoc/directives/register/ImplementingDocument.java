package vn.dondoc.directives.register;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.units.Unit;
import vn.dondoc.uploads.StoredFile;

/** What a unit has issued to carry a directive out (văn bản triển khai): its number and date, a link or a file if there is one. */
@Entity
@Table(name = "implementing_documents")
class ImplementingDocument extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  String number;
  LocalDate issuedOn;
  String title;
  String link;

  @ManyToOne(fetch = FetchType.LAZY)
  StoredFile file;

  @Column(name = "added_by_id")
  UUID addedById;

  Instant addedAt;
  Instant withdrawnAt;

  protected ImplementingDocument() {}

  ImplementingDocument(Directive directive, Unit unit, ImplementingInput said, StoredFile file, UUID by, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.unit = unit;
    this.addedById = by;
    this.addedAt = now;
    describe(said, file);
  }

  /** @param newFile null keeps the one it has */
  void describe(ImplementingInput said, StoredFile newFile) {
    number = said.number().strip();
    issuedOn = said.issuedOn();
    title = said.title().strip();
    link = said.link();
    file = newFile == null ? file : newFile;
  }

  /** Said by mistake; its number is free again. */
  void withdraw(Instant now) {
    requireStanding();
    withdrawnAt = now;
  }

  void requireStanding() {
    if (withdrawnAt != null) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "implementing-document.withdrawn");
    }
  }

  static final Map<Scope.Part, String> VISIBLE = new EnumMap<>(Scope.Part.class);

  static {
    // a unit that took duties over sees what was issued for them, though the document keeps the name of the old unit
    VISIBLE.put(Scope.Part.OWN, "any_of(:own, i.unit.id) or came_into(:own, i.unit.id)");
    VISIBLE.put(
        Scope.Part.RECEIVING,
        "exists (select 1 from Directive o left join o.receiverIds r where o = i.directive and (any_of(:receiving, r) or any_of(:receiving, o.draftedById)))");
    VISIBLE.put(Scope.Part.LEADING, "exists (select 1 from Unit l where any_of(:leading, l.id) and i.unit.path like concat(l.path, '%'))");
  }

  private static final String WHOLE =
      "from ImplementingDocument i join fetch i.directive join fetch i.unit left join fetch i.file where ";

  static List<ImplementingDocument> listOf(UUID directive, Scope scope) {
    return list(
        WHOLE + "i.directive.id = :directive and i.withdrawnAt is null and " + scope.where(VISIBLE) + " order by i.unit.name, i.issuedOn, i.id",
        scope.bind(Parameters.with("directive", directive)));
  }

  static ImplementingDocument requireVisible(UUID id, Scope scope) {
    Optional<ImplementingDocument> found =
        find(WHOLE + "i.id = :id and " + scope.where(VISIBLE), scope.bind(Parameters.with("id", id))).firstResultOptional();
    return found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
