package vn.dondoc.assignments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.uploads.StoredFile;

/** A file that a duty's story names, from then on; with its bytes once they have come. */
@Entity
@IdClass(AssignmentFile.Key.class)
@Table(name = "assignment_files")
class AssignmentFile extends PanacheEntityBase {
  record Key(UUID assignmentId, String sha256) {}

  @Id
  @Column(name = "assignment_id")
  UUID assignmentId;

  @Id String sha256;
  String name;
  String type;
  long size;
  Instant namedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  StoredFile file;

  UUID addedBy;
  Instant addedAt;

  protected AssignmentFile() {}

  AssignmentFile(UUID assignment, EvidenceFile named, Instant now) {
    this.assignmentId = assignment;
    this.sha256 = named.sha256();
    this.name = named.name();
    this.type = named.type();
    this.size = named.size();
    this.namedAt = now;
  }

  void arrive(StoredFile stored, UUID account, Instant now) {
    file = stored;
    addedBy = account;
    addedAt = now;
  }

  /** The same file of another duty, without sending it again. */
  void arriveLike(AssignmentFile other, Instant now) {
    arrive(other.file, other.addedBy, now);
  }

  static Optional<AssignmentFile> find(UUID assignment, String sha256) {
    return find("from AssignmentFile f left join fetch f.file where f.assignmentId = ?1 and f.sha256 = ?2", assignment, sha256)
        .firstResultOptional();
  }

  static long countOf(UUID assignment) {
    return count("assignmentId", assignment);
  }

  static Set<String> arrivedOf(UUID assignment) {
    return AssignmentFile.<AssignmentFile>list("assignmentId = ?1 and file is not null", assignment).stream()
        .map(f -> f.sha256)
        .collect(Collectors.toSet());
  }

  private static final String OF_UNIT =
      "from AssignmentFile f left join fetch f.file where f.assignmentId in (select a.id from Assignment a where a.unit.id = ?1) and ";

  /** Wherever the unit's duties name this file. */
  static List<AssignmentFile> listOf(UUID unit, String sha256) {
    return list(OF_UNIT + "f.sha256 = ?2", unit, sha256);
  }

  /** What the unit has shown for any of its duties, the newest first. */
  static List<AssignmentFile> listArrived(UUID unit, int most) {
    return find(OF_UNIT + "f.file is not null order by f.addedAt desc, f.sha256", unit).page(0, most).list();
  }
}
