package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was sent to review, as it was; written once. The live one is what the public sees. */
@Entity
@BatchSize(size = 200)
@Table(name = "material_revisions")
public class MaterialRevision extends PanacheEntityBase {
  @Id public UUID id;
  UUID variantId;
  public int revision;

  @JdbcTypeCode(SqlTypes.JSON)
  public MaterialContent content;

  UUID sentBy;
  public Instant sentAt;

  protected MaterialRevision() {}

  MaterialRevision(UUID variant, int revision, MaterialContent content, UUID sentBy, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.variantId = variant;
    this.revision = revision;
    this.content = content;
    this.sentBy = sentBy;
    this.sentAt = now;
  }

  static MaterialRevision require(UUID variant, int revision) {
    return find("variantId = ?1 and revision = ?2", variant, revision).firstResult();
  }

  static List<MaterialRevision> listOf(UUID variant) {
    return list("variantId = ?1 order by revision desc", variant);
  }
}
