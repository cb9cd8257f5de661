package vn.dondoc.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who stands for which unit today, by the acts that handed duties over: "như hiện nay". A unit that was split among
 * several has no single holder and stays itself.
 */
public final class Holders {
  private final Map<UUID, Set<UUID>> after = new HashMap<>();
  private final Map<UUID, Set<UUID>> before = new HashMap<>();
  private final Map<UUID, Unit> units;

  private Holders(List<Succession> edges) {
    for (Succession edge : edges) {
      before.computeIfAbsent(edge.successorId, _ -> new HashSet<>()).add(edge.predecessorId);
      if (edge.share == Succession.Share.WHOLE) {
        after.computeIfAbsent(edge.predecessorId, _ -> new HashSet<>()).add(edge.successorId);
      }
    }
    Set<UUID> all = new HashSet<>(before.keySet());
    before.values().forEach(all::addAll);
    units = all.isEmpty() ? Map.of() : Unit.listByIds(all).stream().collect(Collectors.toMap(u -> u.id, Function.identity()));
  }

  public static Holders today() {
    return new Holders(Succession.listHandedOver());
  }

  public UUID of(UUID unit) {
    UUID holder = unit;
    while (after.getOrDefault(holder, Set.of()).size() == 1) {
      holder = after.get(holder).iterator().next();
    }
    return holder;
  }

  /** Null for a unit that no act has touched. */
  public UnitRef ref(UUID unit) {
    return UnitRef.of(units.get(unit));
  }

  /** Units that went into this one, on any way, and are not among those that are shown: a comparison must know of them. */
  public List<UnitRef> takenInBeside(UUID unit, Collection<UUID> shown) {
    return before.getOrDefault(unit, Set.of()).stream()
        .filter(one -> !shown.contains(one))
        .map(this::ref)
        .sorted(java.util.Comparator.comparing(UnitRef::name))
        .toList();
  }

  /** As the units were called on a day, where they are called otherwise now. */
  public static Map<UUID, UnitRef> namesOn(LocalDate day, Collection<UUID> units) {
    return UnitPast.namesOn(day, units);
  }
}
