package vn.dondoc.materials;

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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.units.Unit;

/** What one reviewer is asked about one revision, and the answer. */
@Entity
@Table(name = "material_reviews")
public class MaterialReview extends PanacheEntityBase {
  /** What the answer is about. */
  public enum Aspect {
    /** Công an: is it true. */
    FACTS,
    /** Cơ quan văn hóa: is it well said. */
    WORDING,
    /** Người đọc: does it say in the language what the Vietnamese says. */
    READER
  }

  enum State {
    WAITING,
    APPROVED,
    CHANGES_REQUESTED,
    /** Never answered: another revision took its place. */
    DROPPED
  }

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  MaterialVariant variant;

  int revision;

  @Enumerated(EnumType.STRING)
  Aspect aspect;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @Enumerated(EnumType.STRING)
  State state;

  UUID accountId;
  String person;
  String message;

  @JdbcTypeCode(SqlTypes.JSON)
  MaterialContent correction;

  Instant askedAt;
  Instant decidedAt;

  protected MaterialReview() {}

  /** @param unit null: a reader */
  MaterialReview(MaterialVariant variant, Aspect aspect, Unit unit, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.variant = variant;
    this.revision = variant.revision;
    this.aspect = aspect;
    this.unit = unit;
    this.state = State.WAITING;
    this.askedAt = now;
  }

  void decide(AnswerReview.Answer answer, Instant now) {
    if (state != State.WAITING) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "material.already-reviewed");
    }
    this.state = answer.approved() ? State.APPROVED : State.CHANGES_REQUESTED;
    this.accountId = answer.account();
    this.person = answer.person();
    this.message = answer.message();
    this.correction = answer.correction();
    this.decidedAt = now;
  }

  static List<MaterialReview> listOf(MaterialVariant variant, int revision) {
    return list("from MaterialReview r left join fetch r.unit where r.variant = ?1 and r.revision = ?2 order by r.aspect", variant, revision);
  }

  /** Every answer so far, the newest revision's first. */
  static List<MaterialReview> listOf(MaterialVariant variant) {
    return list("from MaterialReview r left join fetch r.unit where r.variant = ?1 order by r.revision desc, r.aspect", variant);
  }

  /** What waits for these units, the longest first. */
  static List<MaterialReview> listWaiting(Set<UUID> units, Cursor after, int most) {
    Parameters parameters = Parameters.with("units", units.toArray(UUID[]::new));
    String from = "";
    if (after != null) {
      from = " and (r.askedAt > :askedAt or r.askedAt = :askedAt and r.id > :afterId)";
      parameters.and("askedAt", after.instantKey()).and("afterId", after.id());
    }
    return find(
            "from MaterialReview r join fetch r.unit join fetch r.variant v join fetch v.language join fetch v.material m join fetch m.unit"
                + " where r.state = vn.dondoc.materials.MaterialReview.State.WAITING and any_of(:units, r.unit.id)" + from
                + " order by r.askedAt, r.id",
            parameters)
        .page(0, most)
        .list();
  }

  static boolean asks(MaterialVariant variant, Set<UUID> units) {
    return !units.isEmpty() && count("variant = ?1 and any_of(?2, unit.id)", variant, units.toArray(UUID[]::new)) > 0;
  }

  static boolean asks(Material material, Set<UUID> units) {
    return !units.isEmpty() && count("variant.material = ?1 and any_of(?2, unit.id)", material, units.toArray(UUID[]::new)) > 0;
  }

  static void dropWaiting(MaterialVariant variant) {
    update("state = vn.dondoc.materials.MaterialReview.State.DROPPED where variant = ?1 and state = vn.dondoc.materials.MaterialReview.State.WAITING", variant);
  }
}
