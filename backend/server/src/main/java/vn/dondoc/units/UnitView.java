package vn.dondoc.units;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit of the catalogue. */
record UnitView(
    UUID id,
    String code,
    String name,
    UnitKind kind,
    boolean hierarchical,
    UnitRef parent,
    List<String> aliases,
    LocalDate validFrom,
    LocalDate validTo) {
  static UnitView of(Unit unit) {
    return new UnitView(
        unit.id,
        unit.code,
        unit.name,
        unit.kind,
        unit.hierarchical,
        UnitRef.of(unit.parent),
        unit.aliases,
        unit.validFrom,
        unit.validTo);
  }
}
