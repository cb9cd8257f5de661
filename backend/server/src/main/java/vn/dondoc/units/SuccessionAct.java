package vn.dondoc.units;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** A merge, split, rename or end of units, done at once and for 30 days undone at once. */
@Entity
@Table(name = "succession_acts")
class SuccessionAct extends PanacheEntityBase {
  static final Duration REVERSIBLE = Duration.ofDays(30);

  enum Status {
    DONE,
    UNDONE
  }

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  Succession.Kind kind;

  LocalDate effectiveOn;
  String legalBasis;

  @Enumerated(EnumType.STRING)
  Status status;

  UUID[] predecessors;
  UUID[] successors;

  @JdbcTypeCode(SqlTypes.JSON)
  List<UnitBefore> before;

  @JdbcTypeCode(SqlTypes.JSON)
  ActReceipt receipt;

  Instant doneAt;
  UUID doneById;
  Instant undoneAt;
  UUID undoneById;
  String undoneReason;

  protected SuccessionAct() {}

  SuccessionAct(ActInput input, List<UnitBefore> before, ActReceipt receipt, UUID by, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.kind = input.kind();
    this.effectiveOn = input.effectiveOn();
    this.legalBasis = input.legalBasis().strip();
    this.status = Status.DONE;
    this.predecessors = input.predecessors().toArray(UUID[]::new);
    this.successors = input.successorIds().toArray(UUID[]::new);
    this.before = List.copyOf(before);
    this.receipt = receipt;
    this.doneAt = now;
    this.doneById = by;
  }

  void undo(String reason, UUID by, Instant now) {
    status = Status.UNDONE;
    undoneReason = reason;
    undoneById = by;
    undoneAt = now;
  }

  /** Why it cannot be undone any more, beside what became of what it moved; empty when it can. */
  Optional<String> whyNotUndone(Instant now) {
    if (status == Status.UNDONE) {
      return Optional.of("succession.undone");
    }
    if (now.isAfter(doneAt.plus(REVERSIBLE))) {
      return Optional.of("succession.too-late");
    }
    return anyLater() ? Optional.of("succession.later-act") : Optional.empty();
  }

  private boolean anyLater() {
    Set<UUID> mine = units();
    return SuccessionAct.<SuccessionAct>list("status = ?1 and (doneAt > ?2 or (doneAt = ?2 and id > ?3))", Status.DONE, doneAt, id).stream()
        .anyMatch(later -> later.units().stream().anyMatch(mine::contains));
  }

  Set<UUID> units() {
    Set<UUID> units = new HashSet<>(Arrays.asList(predecessors));
    units.addAll(Arrays.asList(successors));
    return units;
  }

  static SuccessionAct require(UUID id) {
    return SuccessionAct.<SuccessionAct>findByIdOptional(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static SuccessionAct requireLocked(UUID id) {
    SuccessionAct act = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (act == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return act;
  }

  static List<SuccessionAct> listNewest(int most) {
    return SuccessionAct.<SuccessionAct>find("order by doneAt desc, id desc").page(0, most).list();
  }
}
