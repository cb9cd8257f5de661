package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.units.HandsOver;
import vn.dondoc.units.Unit;

/** Reports that are expected, being written, sent or returned go over, each by itself; what is settled or closed stays. */
@ApplicationScoped
class SubmissionsGoOver implements HandsOver {
  private static final String OPEN =
      "s.status in (vn.dondoc.submissions.SubmissionStatus.NOT_STARTED, vn.dondoc.submissions.SubmissionStatus.DRAFT,"
          + " vn.dondoc.submissions.SubmissionStatus.SUBMITTED, vn.dondoc.submissions.SubmissionStatus.RETURNED)"
          + " and s.period.status <> vn.dondoc.reportperiods.PeriodStatus.CLOSED";

  @Override
  public String kind() {
    return "submission";
  }

  @Override
  public List<Duty> open(Collection<UUID> units, LocalDate on) {
    return Submission.find(
            "select s.id, s.unit.id, concat(s.directive.number, ', ', s.period.label) from Submission s where s.unit.id in ?1 and "
                + OPEN + " order by s.dueAt, s.id",
            units)
        .project(Duty.class)
        .list();
  }

  @Override
  public long staying(Collection<UUID> units) {
    return Submission.count("from Submission s where s.unit.id in ?1 and not (" + OPEN + ")", units);
  }

  @Override
  public List<Moved> move(List<Move> moves, LocalDate effectiveOn, Instant now) {
    Map<UUID, Submission> reports = byId(moves.stream().map(Move::id).toList());
    moves.forEach(move -> reports.get(move.id()).handOver(Unit.findById(move.to()), now));
    Submission.flush();
    return moves.stream().map(m -> new Moved(m.id(), m.from(), m.to(), reports.get(m.id()).version, null)).toList();
  }

  @Override
  public List<UUID> changedSince(List<Moved> moved) {
    Map<UUID, Submission> reports = byId(moved.stream().map(Moved::id).toList());
    return moved.stream().filter(m -> reports.get(m.id()).version != m.version()).map(Moved::id).toList();
  }

  @Override
  public Map<UUID, Long> takeBack(List<Moved> moved, Instant now) {
    Map<UUID, Submission> reports = byId(moved.stream().map(Moved::id).toList());
    moved.forEach(m -> reports.get(m.id()).takeBack(Unit.findById(m.from()), now));
    Submission.flush();
    return reports.values().stream().collect(Collectors.toMap(one -> one.id, one -> one.version));
  }

  private static Map<UUID, Submission> byId(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return Submission.<Submission>find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .collect(Collectors.toMap(s -> s.id, s -> s));
  }
}
