package vn.dondoc.units;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

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
  static void follow(UUID undone, String kind, HandsOver.Moved moved, long version) {
    long before = moved.version() - 1;
    update(
        "version = version + ?1 where kind = ?2 and subjectId = ?3 and actId <> ?4 and version <= ?5",
        version - before, kind, moved.id(), undone, before);
  }

  static List<HandsOver.Moved> listOf(UUID act, String kind) {
    return SuccessionMove.<SuccessionMove>list("actId = ?1 and kind = ?2", act, kind).stream()
        .map(m -> new HandsOver.Moved(m.subjectId, m.fromId, m.toId, m.version, m.state))
        .toList();
  }
}
