package vn.dondoc.units;

import java.util.UUID;

/** A unit as other resources name it. */
public record UnitRef(UUID id, String code, String name) {
  public static UnitRef of(Unit unit) {
    return unit == null ? null : new UnitRef(unit.id, unit.code, unit.name);
  }
}
