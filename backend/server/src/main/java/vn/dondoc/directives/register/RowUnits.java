package vn.dondoc.directives.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.WhoseDuty;
import vn.dondoc.units.Holders;
import vn.dondoc.units.ReadAs;
import vn.dondoc.units.UnitRef;

/** Under which unit a duty and a document stand, read as it was or as it is. */
record RowUnits(ReadAs as, Holders holders, Map<UUID, UnitRef> formerNames) {

  /** @param issuedOn by whose day's names it is read as it was */
  static RowUnits of(ReadAs as, LocalDate issuedOn, Collection<UUID> units) {
    return new RowUnits(as, Holders.today(), as == ReadAs.THEN && issuedOn != null ? Holders.namesOn(issuedOn, units) : Map.of());
  }

  UnitRef of(WhoseDuty.Duty duty) {
    return of(as == ReadAs.THEN ? duty.origin() : duty.unit());
  }

  UnitRef of(UnitRef unit) {
    UUID holder = as == ReadAs.THEN ? unit.id() : holders.of(unit.id());
    return holder.equals(unit.id()) ? formerNames.getOrDefault(holder, unit) : holders.ref(holder);
  }
}
