package vn.dondoc.materials.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A version of the taxonomy of topics, with where it comes from. */
@Entity
@Table(name = "material_topic_versions")
public class MaterialTopicVersion extends PanacheEntityBase {
  @Id int version;
  LocalDate inForceFrom;
  String source;

  protected MaterialTopicVersion() {}

  static MaterialTopicVersion latest() {
    return find("order by version desc").firstResult();
  }
}
