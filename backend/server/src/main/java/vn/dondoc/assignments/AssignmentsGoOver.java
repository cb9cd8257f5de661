package vn.dondoc.assignments;

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

/** Duties that are not confirmed or cancelled go over, each by itself; what is closed stays. */
@ApplicationScoped
class AssignmentsGoOver implements HandsOver {
  private static final String OPEN =
      "a.status not in (vn.dondoc.assignments.AssignmentStatus.CONFIRMED, vn.dondoc.assignments.AssignmentStatus.CANCELLED)"
          + " and a.directive.status = vn.dondoc.directives.DirectiveStatus.ACTIVE";

  @Override
  public String kind() {
    return "assignment";
  }

  @Override
  public List<Duty> open(Collection<UUID> units, LocalDate on) {
    return Assignment.find(
            "select a.id, a.unit.id, concat(a.directive.number, ', mục ', a.clause.label) from Assignment a where a.unit.id in ?1 and "
                + OPEN + " order by a.directive.id, a.clause.position, a.id",
            units)
        .project(Duty.class)
        .list();
  }

  @Override
  public long staying(Collection<UUID> units) {
    return Assignment.count("from Assignment a where a.unit.id in ?1 and not (" + OPEN + ")", units);
  }

  @Override
  public List<Moved> move(List<Move> moves, LocalDate effectiveOn, Instant now) {
    Map<UUID, Assignment> duties = byId(moves.stream().map(Move::id).toList());
    moves.forEach(move -> duties.get(move.id()).handOver(Unit.findById(move.to()), now));
    Assignment.flush();
    return moves.stream().map(m -> new Moved(m.id(), m.from(), m.to(), duties.get(m.id()).version, null)).toList();
  }

  @Override
  public List<UUID> changedSince(List<Moved> moved) {
    Map<UUID, Assignment> duties = byId(moved.stream().map(Moved::id).toList());
    return moved.stream().filter(m -> duties.get(m.id()).version != m.version()).map(Moved::id).toList();
  }

  @Override
  public Map<UUID, Long> takeBack(List<Moved> moved, Instant now) {
    Map<UUID, Assignment> duties = byId(moved.stream().map(Moved::id).toList());
    moved.forEach(m -> duties.get(m.id()).takeBack(Unit.findById(m.from()), now));
    Assignment.flush();
    return duties.values().stream().collect(Collectors.toMap(one -> one.id, one -> one.version));
  }

  private static Map<UUID, Assignment> byId(List<UUID> ids) {
    return Assignment.<Assignment>find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .collect(Collectors.toMap(s -> s.id, s -> s));
  }
}
