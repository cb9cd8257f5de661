package vn.dondoc.directives;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.directives.letterfile.PageWords;
import vn.dondoc.directives.letterfile.WordBox;

/** Where the words of a letter stand on one of its pages: seven numbers a word, in a row, because there are thousands. */
@Entity
@Immutable
@Table(name = "letter_pages")
@IdClass(LetterPage.Key.class)
class LetterPage extends PanacheEntityBase {
  record Key(UUID directiveId, int page) {}

  private static final int NUMBERS = 7;

  @Id UUID directiveId;
  @Id int page;
  int width;
  int height;

  @JdbcTypeCode(SqlTypes.ARRAY)
  int[] words;

  protected LetterPage() {}

  LetterPage(UUID directive, PageWords page) {
    this.directiveId = directive;
    this.page = page.number();
    this.width = page.width();
    this.height = page.height();
    this.words =
        page.words().stream()
            .flatMapToInt(
                w -> java.util.stream.IntStream.of(w.from(), w.to(), w.left(), w.top(), w.width(), w.height(), w.confidence()))
            .toArray();
  }

  List<WordBox> boxes() {
    return java.util.stream.IntStream.range(0, words.length / NUMBERS).mapToObj(i -> box(i * NUMBERS)).toList();
  }

  private WordBox box(int at) {
    return new WordBox(
        words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4], words[at + 5], words[at + 6]);
  }

  static List<LetterPage> listOf(UUID directive) {
    return list("directiveId = ?1 order by page", directive);
  }

  static boolean exists(UUID directive, int page) {
    return count("directiveId = ?1 and page = ?2", directive, page) > 0;
  }

  /** With their pictures. */
  static void forget(UUID directive) {
    delete("directiveId", directive);
  }
}
