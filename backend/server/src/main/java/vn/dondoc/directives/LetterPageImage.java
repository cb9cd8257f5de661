package vn.dondoc.directives;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.dondoc.directives.letterfile.PagePicture;

/** The picture of a page, drawn when somebody first looked at it. */
@Entity
@Immutable
@Table(name = "letter_page_images")
@IdClass(LetterPage.Key.class)
class LetterPageImage extends PanacheEntityBase {
  @Id UUID directiveId;
  @Id int page;
  byte[] bytes;

  protected LetterPageImage() {}

  static Optional<PagePicture> find(UUID directive, int page) {
    return LetterPageImage.<LetterPageImage>findByIdOptional(new LetterPage.Key(directive, page))
        .map(image -> new PagePicture(image.bytes));
  }

  /** Two who look at once draw the same. */
  static void keep(UUID directive, int page, PagePicture picture) {
    getEntityManager()
        .createNativeQuery(
            "insert into letter_page_images (directive_id, page, bytes) values (?1, ?2, ?3) on conflict do nothing")
        .setParameter(1, directive)
        .setParameter(2, page)
        .setParameter(3, picture.jpeg())
        .executeUpdate();
  }
}
