package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.units.Unit;

/** Which unit answers for facts or wording, of the works of every unit below an area. */
@Entity
@Table(name = "material_review_desks")
public class ReviewDesk extends PanacheEntityBase {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  MaterialReview.Aspect aspect;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit area;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  LocalDate validFrom;
  LocalDate validTo;

  protected ReviewDesk() {}

  public ReviewDesk(MaterialReview.Aspect aspect, Unit area, Unit unit, LocalDate validFrom) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.aspect = aspect;
    this.area = area;
    this.unit = unit;
    this.validFrom = validFrom;
  }

  /** The nearest above the owner. */
  static Optional<ReviewDesk> find(MaterialReview.Aspect aspect, Unit owner, LocalDate today) {
    return find(
            "from ReviewDesk d join fetch d.unit join fetch d.area where d.aspect = ?1 and ?2 like concat(d.area.path, '%')"
                + " and d.validFrom <= ?3 and (d.validTo is null or d.validTo >= ?3) order by length(d.area.path) desc",
            aspect, owner.path, today)
        .firstResultOptional();
  }
}
