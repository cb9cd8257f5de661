package vn.dondoc.units;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row that an act moved, and what it takes to bring it back. */
@Entity
@Table(name = "succession_moves")
@IdClass(SuccessionMove.Key.class)
class SuccessionMove extends PanacheEntityBase {
  record Key(UUID actId, String kind, UUID subjectId) {}

  @Id UUID actId;
  @Id String kind;
  @Id UUID subjectId;
  UUID fromId;
  UUID toId;
  long version;
  String state;

  protected SuccessionMove() {}

  SuccessionMove(UUID act, String kind, HandsOver.Moved moved) {
    this.actId = act;
    this.kind = kind;
    this.subjectId = moved.id();
    this.fromId = moved.from();
    this.toId = moved.to();
    this.version = moved.version();
    this.state = moved.state();
  }

  /**
   * Earlier acts on the same row: what was done and undone since is no work of anybody, so the versions they remember go
   * up by it. Work in between stays a difference.
   */
  static void follow(UUID undone, String kind, List<HandsOver.Moved> moved, Map<UUID, Long> versions) {
    Map<UUID, HandsOver.Moved> byId = moved.stream().collect(Collectors.toMap(HandsOver.Moved::id, Function.identity()));
    List<SuccessionMove> earlier = list("kind = ?1 and subjectId in ?2 and actId <> ?3", kind, versions.keySet(), undone);
    earlier.forEach(move -> move.follow(byId.get(move.subjectId).version() - 1, versions.get(move.subjectId)));
  }

  private void follow(long before, long now) {
    version = version <= before ? version + now - before : version;
  }

  static List<HandsOver.Moved> listOf(UUID act, String kind) {
    return SuccessionMove.<SuccessionMove>list("actId = ?1 and kind = ?2", act, kind).stream()
        .map(m -> new HandsOver.Moved(m.subjectId, m.fromId, m.toId, m.version, m.state))
        .toList();
  }
}
