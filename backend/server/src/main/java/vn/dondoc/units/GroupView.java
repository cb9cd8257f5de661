package vn.dondoc.units;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A group with its members through time; {@code inForce} as of that day. */
record GroupView(
    UUID id, long version, String code, String name, List<String> aliases, LocalDate asOf, List<MemberView> members, boolean mayChange) {

  record MemberView(UnitRef unit, LocalDate validFrom, LocalDate validTo, boolean inForce) {}

  /** @param members how many there are on the day */
  record Summary(UUID id, long version, String code, String name, List<String> aliases, int members) {
    static Summary of(UnitGroup g, LocalDate on) {
      return new Summary(g.id, g.version, g.code, g.name, g.aliases, g.membersOn(on).size());
    }
  }

  record GroupList(List<Summary> items, String next, boolean mayChange) {}

  static GroupView of(UnitGroup g, LocalDate on, boolean mayChange) {
    Map<UUID, UnitRef> units =
        Unit.listByIds(g.members().stream().map(UnitGroup.Member::unitId).toList()).stream()
            .map(UnitRef::of)
            .collect(Collectors.toMap(UnitRef::id, ref -> ref));
    List<MemberView> members =
        g.members().stream()
            .map(m -> new MemberView(units.get(m.unitId()), m.validFrom(), m.validTo(), m.isInForce(on)))
            .sorted(Comparator.comparing(MemberView::inForce).reversed().thenComparing(m -> m.unit().name()).thenComparing(MemberView::validFrom))
            .toList();
    return new GroupView(g.id, g.version, g.code, g.name, g.aliases, on, members, mayChange);
  }
}
