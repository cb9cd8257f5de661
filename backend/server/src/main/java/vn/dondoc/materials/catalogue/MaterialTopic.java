package vn.dondoc.materials.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a material is about: one entry of the taxonomy, from one of its versions on. */
@Entity
@Table(name = "material_topics")
public class MaterialTopic extends PanacheEntityBase {
  @Id public String code;
  public String parentCode;
  public int sinceVersion;

  /** The last version it stands in; null: it still does. */
  public Integer untilVersion;

  public String name;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<String> synonyms;

  int position;

  protected MaterialTopic() {}

  MaterialTopic(TopicsInput.Entry said, int position, int sinceVersion) {
    this.code = said.code();
    this.sinceVersion = sinceVersion;
    revise(said, position);
  }

  /** One that had ended stands again. */
  void revise(TopicsInput.Entry said, int position) {
    this.parentCode = said.parent();
    this.name = said.name().strip();
    this.synonyms = said.synonyms().stream().map(String::strip).distinct().toList();
    this.position = position;
    this.untilVersion = null;
  }

  /** It stays on the works that have it. */
  void end(int lastVersion) {
    if (untilVersion == null) {
      untilVersion = lastVersion;
    }
  }

  public static List<MaterialTopic> listInOrder() {
    return list("order by case when parentCode is null then 0 else 1 end, position");
  }

  /** Those of them a new work may still be filed under. */
  public static List<MaterialTopic> listOpen(Collection<String> codes) {
    return list("code in ?1 and parentCode is not null and untilVersion is null order by position", codes);
  }
}
