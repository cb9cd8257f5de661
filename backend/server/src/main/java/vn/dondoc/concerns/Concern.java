package vn.dondoc.concerns;

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
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.materials.Material;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/** What a reader said must not be there, and what was done about it. */
@Entity
@Table(name = "concerns")
class Concern extends PanacheEntityBase {
  /** What kind of thing must not be there. */
  enum About {
    /** A mark of secrecy. */
    SECRECY,
    /** A victim, a suspect, a minor or an informant by name. */
    PERSON,
    OTHER
  }

  @Id UUID id;
  @Version long version;

  /** Of a report its directive; null for a material. */
  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  UUID submissionId;

  @ManyToOne(fetch = FetchType.LAZY)
  Material material;

  @Enumerated(EnumType.STRING)
  About about;

  String sentence;
  UUID reportedById;

  /** The reporter's. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  Instant reportedAt;
  String answer;
  UUID settledById;
  Instant settledAt;

  protected Concern() {}

  Concern(Subject subject, ConcernInput said, Actor actor, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = subject.directive();
    this.submissionId = said.submission();
    this.material = subject.material();
    this.about = said.about();
    this.sentence = said.sentence().strip();
    this.reportedById = actor.accountId();
    this.unit = Unit.findById(actor.memberships().getFirst().unitId());
    this.reportedAt = now;
  }

  /** What it is about: one of the two. */
  record Subject(Directive directive, Material material) {}

  void settle(String what, Actor actor, Instant now) {
    answer = what.strip();
    settledById = actor.accountId();
    settledAt = now;
  }

  /** Who can do something about it. */
  boolean isSettledBy(Actor actor) {
    return material != null
        ? actor.has(Role.EDITOR, material.unit.id)
        : directive.receivers().stream().anyMatch(receiver -> actor.has(Role.COORDINATOR, receiver));
  }

  static Concern requireVisible(UUID id, Actor actor) {
    return find(
            "from Concern c join fetch c.unit left join fetch c.directive d left join fetch c.material m where c.id = :id"
                + " and (c.reportedById = :account or any_of(:editing, m.unit.id)"
                + " or exists (select 1 from Directive o join o.receiverIds r where o = d and any_of(:receiving, r)))",
            Parameters.with("id", id)
                .and("account", actor.accountId())
                .and("editing", actor.unitsAs(Role.EDITOR).toArray(UUID[]::new))
                .and("receiving", actor.unitsAs(Role.COORDINATOR).toArray(UUID[]::new)))
        .<Concern>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
