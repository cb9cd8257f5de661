package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.units.Unit;

/** A public-awareness work. */
@Entity
@Table(name = "propaganda_materials")
public class Material extends PanacheEntityBase {
  @Id UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  @Enumerated(EnumType.STRING)
  MaterialKind kind;

  String topic;
  String title;
  String licence;
  LocalDate validUntil;
  Instant publishedAt;
  Instant updatedAt;

  @Column(insertable = false, updatable = false)
  String search;

  @OneToMany(mappedBy = "material", cascade = CascadeType.PERSIST)
  @OrderBy("language, format")
  @BatchSize(size = 200)
  List<MaterialVariant> variants = new ArrayList<>();

  /** A variant as it was written. */
  public record Written(
      String language, String languageName, MaterialVariant.Format format, MaterialState state, String title, String text) {}

  /** The work without its variants. */
  public record Work(MaterialKind kind, String topic, String title, String licence, LocalDate validUntil) {}

  protected Material() {}

  public Material(Unit unit, Work work, List<Written> written, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.unit = unit;
    this.kind = work.kind();
    this.topic = work.topic();
    this.title = work.title();
    this.licence = work.licence();
    this.validUntil = work.validUntil();
    this.updatedAt = now;
    written.forEach(w -> variants.add(new MaterialVariant(this, w)));
    this.publishedAt = variants.stream().anyMatch(v -> v.state == MaterialState.PUBLISHED) ? now : null;
  }

  private static final String PUBLISHED =
      "exists (select 1 from MaterialVariant v where v.material = m and"
          + " v.state = vn.dondoc.materials.MaterialState.PUBLISHED)";

  /** @param everyState for editors; anybody else sees what is published */
  static Material requireVisible(UUID id, boolean everyState) {
    Optional<Material> found =
        find("from Material m join fetch m.unit where m.id = ?1" + (everyState ? "" : " and " + PUBLISHED), id)
            .firstResultOptional();
    return found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static List<Material> list(MaterialQuery query, boolean everyState) {
    Parameters parameters = query.parameters();
    return find(
            "from Material m join fetch m.unit where "
                + (everyState ? "1 = 1" : PUBLISHED)
                + query.conditions(everyState)
                + " order by m.id desc",
            parameters)
        .page(0, query.pageSize() + 1)
        .list();
  }
}
