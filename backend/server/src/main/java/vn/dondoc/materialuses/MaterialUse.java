package vn.dondoc.materialuses;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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
import java.util.UUID;
import vn.dondoc.materials.Material;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.units.Unit;
import vn.dondoc.uploads.StoredFile;

/** What one unit did with one public material. */
@Entity
@Table(name = "material_uses")
public class MaterialUse extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Material material;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  LocalDate usedOn;
  String place;

  @Enumerated(EnumType.STRING)
  UseChannel channel;

  String language;
  int times;
  Integer reach;

  @ManyToOne(fetch = FetchType.LAZY)
  StoredFile photo;

  UUID addedBy;
  Instant addedAt;
  Instant withdrawnAt;

  protected MaterialUse() {}

  MaterialUse(Material material, Unit unit, MaterialUseInput said, StoredFile photo, UUID by, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.material = material;
    this.unit = unit;
    this.usedOn = said.usedOn();
    this.place = said.place().strip();
    this.channel = said.channel();
    this.language = said.language();
    this.times = said.times();
    this.reach = said.reach();
    this.photo = photo;
    this.addedBy = by;
    this.addedAt = now;
  }

  /** Said by mistake. */
  void withdraw(Instant now) {
    if (withdrawnAt != null) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "material-use.withdrawn");
    }
    withdrawnAt = now;
  }

  long reached() {
    return reach == null ? 0 : reach;
  }

  static List<MaterialUse> listOf(UUID unit, LocalDate from, LocalDate to) {
    return list("from MaterialUse x join fetch x.material where x.unit.id = ?1 and x.usedOn between ?2 and ?3 and x.withdrawnAt is null", unit, from, to);
  }

  static MaterialUse requireVisible(UUID id, UseScope scope) {
    return MaterialUse.<MaterialUse>find(
            "from MaterialUse x join fetch x.unit u join fetch x.material left join fetch x.photo where x.id = :id and " + scope.where(), scope.bind(io.quarkus.panache.common.Parameters.with("id", id)))
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<MaterialUse> list(MaterialUseQuery query, UseScope scope) {
    Listing<MaterialUse> listing = query.listing();
    return find(
            "from MaterialUse x join fetch x.unit u join fetch x.material left join fetch x.photo where x.withdrawnAt is null and "
                + scope.where() + listing.hql(),
            scope.bind(listing.parameters()))
        .page(0, query.rows())
        .list();
  }
}
