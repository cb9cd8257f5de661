package vn.dondoc.units;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Which unit took over from which, when and by what act. A recorded fact; handing over open work is a later step. */
@Entity
@Table(name = "unit_successions")
@IdClass(Succession.Key.class)
public class Succession extends PanacheEntityBase {
  record Key(UUID predecessorId, UUID successorId, LocalDate effectiveOn) {}

  public enum Kind {
    MERGE,
    SPLIT,
    RENAME
  }

  public enum Share {
    WHOLE,
    PART
  }

  @Id UUID predecessorId;
  @Id UUID successorId;
  @Id LocalDate effectiveOn;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Enumerated(EnumType.STRING)
  Share share;

  @Column(name = "legal_basis")
  String legalBasis;

  protected Succession() {}

  public Succession(Unit predecessor, Unit successor, Kind kind, Share share, LocalDate effectiveOn, String legalBasis) {
    this.predecessorId = predecessor.id;
    this.successorId = successor.id;
    this.kind = kind;
    this.share = share;
    this.effectiveOn = effectiveOn;
    this.legalBasis = legalBasis;
  }
}
