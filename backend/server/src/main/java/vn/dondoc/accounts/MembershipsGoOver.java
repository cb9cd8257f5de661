package vn.dondoc.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.units.HandsOver;
import vn.dondoc.units.Unit;

/** People go with their unit: a membership ends with it and one like it begins at the successor. */
@ApplicationScoped
class MembershipsGoOver implements HandsOver {
  private final Actors actors;

  MembershipsGoOver(Actors actors) {
    this.actors = actors;
  }

  @Override
  public String kind() {
    return "membership";
  }

  @Override
  public List<Duty> open(Collection<UUID> units, LocalDate on) {
    List<Membership> memberships = Membership.listGoing(units, on);
    Map<UUID, String> names =
        Account.listByIds(memberships.stream().map(m -> m.accountId).toList()).stream()
            .collect(Collectors.toMap(a -> a.id, a -> a.displayName));
    return memberships.stream()
        .map(m -> new Duty(m.id, m.unit.id, names.get(m.accountId) + ", " + m.role.name()))
        .toList();
  }

  @Override
  public long staying(Collection<UUID> units) {
    return 0;
  }

  /** The state kept is the last day the membership had, and the new membership. */
  @Override
  public List<Moved> move(List<Move> moves, LocalDate effectiveOn, Instant now) {
    Map<UUID, Membership> going = required(moves.stream().map(Move::id));
    List<Membership> held = new ArrayList<>(Membership.listOf(going.values().stream().map(m -> m.accountId).collect(Collectors.toSet())));
    List<Moved> moved = moves.stream().map(move -> go(move, going.get(move.id()), held, effectiveOn)).toList();
    Membership.flush();
    actors.forgetAll();
    return moved;
  }

  /** @param held what these people hold, to which is added what begins */
  private static Moved go(Move move, Membership old, List<Membership> held, LocalDate on) {
    LocalDate from = old.validFrom.isAfter(on) ? old.validFrom : on;
    boolean there = held.stream().anyMatch(m -> m.isOf(old.accountId, move.to(), old.role, from));
    Membership begun = there ? null : old.goOnAt(Unit.findById(move.to()), from);
    if (begun != null) {
      begun.persist();
      held.add(begun);
    }
    String state = old.validTo + "|" + (begun == null ? "" : begun.id);
    old.end(from.minusDays(1).isBefore(old.validFrom) ? old.validFrom : from.minusDays(1));
    return new Moved(move.id(), move.from(), move.to(), 0, state);
  }

  /** A new membership that was ended or was taken away since. */
  @Override
  public List<UUID> changedSince(List<Moved> moved) {
    Map<UUID, Membership> begun = byId(moved.stream().map(MembershipsGoOver::begun).filter(Objects::nonNull));
    return moved.stream()
        .filter(m -> begun(m) != null)
        .filter(m -> !begun.containsKey(begun(m)) || !Objects.equals(begun.get(begun(m)).validTo, lastDay(m)))
        .map(Moved::id)
        .toList();
  }

  @Override
  public Map<UUID, Long> takeBack(List<Moved> moved, Instant now) {
    Map<UUID, Membership> old = required(moved.stream().map(Moved::id));
    byId(moved.stream().map(MembershipsGoOver::begun).filter(Objects::nonNull)).values().forEach(Membership::delete);
    moved.forEach(m -> old.get(m.id()).end(lastDay(m)));
    Membership.flush();
    actors.forgetAll();
    return Map.of();
  }

  /** All at once: a query for each would look through everything that the act has loaded before, each time. */
  private static Map<UUID, Membership> byId(Stream<UUID> ids) {
    return Membership.lockAll(ids.toList()).stream().collect(Collectors.toMap(m -> m.id, m -> m));
  }

  private static Map<UUID, Membership> required(Stream<UUID> ids) {
    List<UUID> asked = ids.toList();
    Map<UUID, Membership> found = byId(asked.stream());
    if (found.size() < asked.size()) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return found;
  }

  private static LocalDate lastDay(Moved moved) {
    String day = moved.state().substring(0, moved.state().indexOf('|'));
    return day.equals("null") ? null : LocalDate.parse(day);
  }

  private static UUID begun(Moved moved) {
    String id = moved.state().substring(moved.state().indexOf('|') + 1);
    return id.isEmpty() ? null : UUID.fromString(id);
  }
}
