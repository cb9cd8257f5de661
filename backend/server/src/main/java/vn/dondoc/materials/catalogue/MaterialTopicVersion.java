package vn.dondoc.materials.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
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

  private MaterialTopicVersion(int version, LocalDate inForceFrom, String source) {
    this.version = version;
    this.inForceFrom = inForceFrom;
    this.source = source;
  }

  MaterialTopicVersion next(String source, LocalDate today) {
    return new MaterialTopicVersion(version + 1, today, source);
  }

  static MaterialTopicVersion latest() {
    return find("order by version desc").firstResult();
  }

  /** Two who write the next version at once: the second waits, and then finds that it read an older one. */
  static MaterialTopicVersion latestLocked() {
    return find("order by version desc").withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
  }
}
