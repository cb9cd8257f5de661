package vn.dondoc.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.units.UnitRef;

/**
 * A unit that joined later, as the coordinator sees it.
 *
 * @param clauses how many clauses spoke to its group
 */
record LaterJoinerView(UnitRef unit, LocalDate joinedOn, List<String> groups, int clauses) {
  static LaterJoinerView of(LaterJoiner joiner, Map<UUID, UnitRef> units) {
    return new LaterJoinerView(units.get(joiner.unit()), joiner.joinedOn(), List.copyOf(joiner.groups().values()), joiner.likes().size());
  }
}
