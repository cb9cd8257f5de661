package vn.dondoc.materials.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A language as our people name it. */
@Entity
@BatchSize(size = 200)
@Table(name = "material_languages")
public class MaterialLanguage extends PanacheEntityBase {
  /** The language every other one is read beside. */
  public static final String VIETNAMESE = "viet";

  /** A way of writing, or a branch of the language. */
  public record Choice(String id, String name, String nameEn) {}

  @Id public String id;
  public String name;
  public String nameEn;

  /** BCP 47. */
  public String tag;

  /** False: mostly spoken, so audio is the main form. */
  public boolean written;

  /** Nobody of the office reads it: a named reader must give a word before it goes public. */
  public boolean needsReader;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<Choice> orthographies;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<Choice> dialects;

  int position;

  protected MaterialLanguage() {}

  public static List<MaterialLanguage> listInOrder() {
    return list("order by position");
  }

  /** By our id or by the BCP 47 tag. */
  public static Optional<MaterialLanguage> find(String idOrTag) {
    return find("id = ?1 or tag = ?1", idOrTag).firstResultOptional();
  }

  /** The tag with the way of writing, where it says more: {@code hmn-x-rpa}. */
  public String tagWith(String orthography) {
    return orthography == null ? tag : tag + "-x-" + orthography.replace("-", "");
  }
}
