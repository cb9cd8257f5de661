package vn.dondoc.units;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Groups follow an act: where an old unit is a member, its successors are from that day on, each of them, and it is no
 * more unless it goes on. What letters expanded before is not touched. Beside {@link HandsOver} because a duty goes to
 * one successor and a place in a group to all of them.
 */
final class GroupsFollow {
  static final String KIND = "group";

  private GroupsFollow() {}

  static ActReceipt.Count count(ActInput input) {
    return new ActReceipt.Count(KIND, UnitGroup.countTimesOf(input.predecessors(), input.effectiveOn()), 0);
  }

  static void follow(ActInput input, SuccessionAct act) {
    Set<UUID> units = act.units();
    for (UnitGroup group : UnitGroup.lockThoseOf(input.predecessors(), input.effectiveOn())) {
      String before = written(group.timesOf(units));
      for (UUID old : input.predecessors()) {
        if (group.isMemberFrom(old, input.effectiveOn())) {
          input.successorIds().stream()
              .filter(next -> !group.isMemberFrom(next, input.effectiveOn()))
              .forEach(next -> group.join(next, input.effectiveOn()));
          if (!input.continues()) {
            group.end(old, input.effectiveOn().minusDays(1));
          }
        }
      }
      String state = before + "|" + written(group.timesOf(units));
      UUID from = input.predecessors().getFirst();
      UUID to = input.successorIds().isEmpty() ? from : input.successorIds().getFirst();
      new SuccessionMove(act.id, KIND, new HandsOver.Moved(group.id, from, to, 0, state)).persist();
    }
  }

  /** Groups in which somebody has changed the times of the act's units since. */
  static long countChanged(SuccessionAct act) {
    Map<UUID, UnitGroup> groups = groups(act);
    return SuccessionMove.listOf(act.id, KIND).stream()
        .filter(m -> !groups.containsKey(m.id()) || !written(groups.get(m.id()).timesOf(act.units())).equals(after(m)))
        .count();
  }

  static void takeBack(SuccessionAct act) {
    Map<UUID, UnitGroup> groups = groups(act);
    for (HandsOver.Moved moved : SuccessionMove.listOf(act.id, KIND)) {
      String before = moved.state().substring(0, moved.state().indexOf('|'));
      groups.get(moved.id()).restore(act.units(), read(before));
    }
  }

  private static Map<UUID, UnitGroup> groups(SuccessionAct act) {
    Set<UUID> ids = new HashSet<>(SuccessionMove.listOf(act.id, KIND).stream().map(HandsOver.Moved::id).toList());
    return UnitGroup.lockAll(ids).stream().collect(Collectors.toMap(g -> g.id, Function.identity()));
  }

  private static String after(HandsOver.Moved moved) {
    return moved.state().substring(moved.state().indexOf('|') + 1);
  }

  private static String written(Collection<UnitGroup.Member> times) {
    return times.stream()
        .map(m -> m.unitId() + ":" + m.validFrom() + ":" + (m.validTo() == null ? "" : m.validTo()))
        .collect(Collectors.joining(","));
  }

  private static List<UnitGroup.Member> read(String times) {
    return Arrays.stream(times.split(","))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(":", -1))
        .map(p -> new UnitGroup.Member(UUID.fromString(p[0]), LocalDate.parse(p[1]), p[2].isEmpty() ? null : LocalDate.parse(p[2])))
        .toList();
  }
}
