package vn.dondoc.consolidations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import vn.dondoc.directives.Modality;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.submissions.SubmissionStatus;
import vn.dondoc.units.UnitRef;

/** An expected report as it stood when a consolidation took it, under the unit's name of that day. */
@Entity
@Immutable
@Table(name = "consolidation_reports")
@IdClass(FrozenReport.Key.class)
class FrozenReport extends PanacheEntityBase {
  record Key(UUID consolidationId, UUID submissionId) {}

  @Id UUID consolidationId;
  @Id UUID submissionId;
  UUID unitId;
  String unitCode;
  String unitName;

  @Enumerated(EnumType.STRING)
  Modality modality;

  @Enumerated(EnumType.STRING)
  SubmissionStatus status;

  /** The sending that was taken; 0: nothing was ever sent. */
  int revision;

  Instant dueAt;
  Instant firstSubmittedAt;
  String contentHash;
  String waivedReason;

  /** What is with the receivers is added up. */
  boolean isUsed() {
    return status.isWithReceiver();
  }

  Timeliness timelinessAt(Instant at) {
    return status.timeliness(dueAt, firstSubmittedAt, at);
  }

  /** A body that was asked is never called late. */
  boolean isLateAt(Instant at) {
    return modality == Modality.ORDER && timelinessAt(at) == Timeliness.LATE;
  }

  UnitRef unit() {
    return new UnitRef(unitId, unitCode, unitName);
  }

  /** All reports of a period as they stand, in one statement and so of one moment. */
  static void take(UUID consolidation, UUID period) {
    getEntityManager()
        .createQuery(
            "insert into FrozenReport (consolidationId, submissionId, unitId, unitCode, unitName, modality, status, revision, dueAt,"
                + " firstSubmittedAt, contentHash, waivedReason)"
                + " select :consolidation, s.id, u.id, u.code, u.name, s.modality, s.status, s.revision, s.dueAt,"
                + " s.firstSubmittedAt, s.contentHash, s.waivedReason from Submission s join s.unit u where s.period.id = :period")
        .setParameter("consolidation", consolidation)
        .setParameter("period", period)
        .executeUpdate();
  }

  static void putBack(UUID consolidation) {
    delete("consolidationId", consolidation);
  }

  static List<FrozenReport> listOf(UUID consolidation) {
    return list("from FrozenReport f where f.consolidationId = ?1 order by f.unitCode, f.submissionId", consolidation);
  }

  /** The reports that were used, each with its version today. */
  static Map<UUID, Long> versionsOfUsed(UUID consolidation) {
    return getEntityManager()
        .createQuery(
            "select s.id, s.version from FrozenReport f join Submission s on s.id = f.submissionId where f.consolidationId = :consolidation"
                + " and f.status in (vn.dondoc.submissions.SubmissionStatus.SUBMITTED, vn.dondoc.submissions.SubmissionStatus.ACCEPTED)",
            Tuple.class)
        .setParameter("consolidation", consolidation)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
  }
}
