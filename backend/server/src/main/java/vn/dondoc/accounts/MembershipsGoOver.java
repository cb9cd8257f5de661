package vn.dondoc.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    List<Moved> moved = moves.stream().map(move -> go(move, effectiveOn)).toList();
    Membership.flush();
    actors.forgetAll();
    return moved;
  }

  private static Moved go(Move move, LocalDate on) {
    Membership old = Membership.requireLocked(move.id());
    LocalDate from = old.validFrom.isAfter(on) ? old.validFrom : on;
    Membership begun = Membership.isHeld(old.accountId, move.to(), old.role, from) ? null : old.goOnAt(Unit.findById(move.to()), from);
    if (begun != null) {
      begun.persist();
    }
    String state = old.validTo + "|" + (begun == null ? "" : begun.id);
    old.end(from.minusDays(1).isBefore(old.validFrom) ? old.validFrom : from.minusDays(1));
    return new Moved(move.id(), move.from(), move.to(), 0, state);
  }

  /** A new membership that was ended or was taken away since. */
  @Override
  public List<UUID> changedSince(List<Moved> moved) {
    return moved.stream().filter(m -> begun(m) != null && Membership.isGoneOrEnded(begun(m), lastDay(m))).map(Moved::id).toList();
  }

  @Override
  public Map<UUID, Long> takeBack(List<Moved> moved, Instant now) {
    for (Moved m : moved) {
      Membership.requireLocked(m.id()).end(lastDay(m));
      if (begun(m) != null) {
        Membership.deleteById(begun(m));
      }
    }
    Membership.flush();
    actors.forgetAll();
    return Map.of();
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
