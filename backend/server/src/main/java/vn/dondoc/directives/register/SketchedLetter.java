package vn.dondoc.directives.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.shared.storage.PlainSql;

/** The sketch of a letter that came in; letters that are nearly the same share a band. */
@Entity
@Table(name = "letter_sketches")
class SketchedLetter extends PanacheEntityBase {
  /** From this likeness on two letters are worth a look; two of one office on different matters stay well below. */
  private static final int WORTH_A_LOOK = 50;
  private static final int MOST = 200;

  @Id UUID directiveId;
  int[] hashes;
  long[] bands;

  protected SketchedLetter() {}

  /** @param sketch null for a letter of a few words: it is like no other, and nobody need look at it again */
  SketchedLetter(UUID directive, LetterSketch sketch) {
    this.directiveId = directive;
    this.hashes = sketch == null ? new int[0] : sketch.hashes();
    this.bands = sketch == null ? new long[0] : sketch.bands();
  }

  /** Letters that came in before sketches were kept; another replica takes others. */
  static Map<UUID, String> textsWithout(int most) {
    return PlainSql.list(
            "select i.directive_id, i.source_text from intakes i where not exists (select from letter_sketches s where s.directive_id = i.directive_id)"
                + " order by i.directive_id limit ? for update of i skip locked",
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            most)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Other letters by their likeness in per cent. */
  @SuppressWarnings("unchecked")
  static Map<UUID, Integer> like(UUID directive) {
    SketchedLetter own = findById(directive);
    if (own == null) {
      return Map.of();
    }
    String bands = Arrays.stream(own.bands).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    List<UUID> sharing =
        getEntityManager()
            .createNativeQuery(
                "select directive_id from letter_sketches where bands && cast(:bands as bigint[]) and directive_id <> :own limit " + MOST, UUID.class)
            .setParameter("bands", bands)
            .setParameter("own", directive)
            .getResultList();
    Map<UUID, Integer> found = new HashMap<>();
    for (SketchedLetter other : sharing.isEmpty() ? List.<SketchedLetter>of() : SketchedLetter.<SketchedLetter>list("directiveId in ?1", sharing)) {
      int likeness = LetterSketch.likeness(own.hashes, other.hashes);
      if (likeness >= WORTH_A_LOOK) {
        found.put(other.directiveId, likeness);
      }
    }
    return found;
  }
}
