package vn.dondoc.units;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What undoing an act gives back to a unit. */
record UnitBefore(UUID id, String code, String name, List<String> aliases, LocalDate validTo) {
  static UnitBefore of(Unit unit) {
    return new UnitBefore(unit.id, unit.code, unit.name, unit.aliases, unit.validTo);
  }
}
