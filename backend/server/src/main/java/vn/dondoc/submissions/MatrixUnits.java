package vn.dondoc.submissions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.units.Holders;
import vn.dondoc.units.ReadAs;
import vn.dondoc.units.UnitRef;

/** Under which unit a cell of the matrix stands, read as it was or as it is. */
final class MatrixUnits {
  private final ReadAs as;
  private final Holders holders;
  private final Map<UUID, UnitRef> formerNames;
  private final Set<UUID> shown = new HashSet<>();

  private MatrixUnits(ReadAs as, Holders holders, Map<UUID, UnitRef> formerNames) {
    this.as = as;
    this.holders = holders;
    this.formerNames = formerNames;
  }

  static MatrixUnits of(List<MatrixRow> rows, ReadAs as, LocalDate issuedOn) {
    Collection<UUID> units = rows.stream().map(MatrixUnits::whose).distinct().toList();
    Map<UUID, UnitRef> names = as == ReadAs.THEN && issuedOn != null ? Holders.namesOn(issuedOn, units) : Map.of();
    MatrixUnits found = new MatrixUnits(as, Holders.today(), names);
    found.shown.addAll(units);
    rows.forEach(row -> found.shown.add(row.unitId()));
    return found;
  }

  private static UUID whose(MatrixRow row) {
    return row.originId() == null ? row.unitId() : row.originId();
  }

  UUID rowOf(MatrixRow row) {
    return as == ReadAs.THEN ? whose(row) : holders.of(row.unitId());
  }

  UnitRef ref(MatrixRow row) {
    return ref(rowOf(row), row);
  }

  /** Whose the report was before anybody took it over. */
  UnitRef former(MatrixRow row) {
    return ref(whose(row), row);
  }

  private UnitRef ref(UUID unit, MatrixRow row) {
    if (formerNames.containsKey(unit)) {
      return formerNames.get(unit);
    }
    return unit.equals(row.unitId()) ? new UnitRef(row.unitId(), row.unitCode(), row.unitName()) : holders.ref(unit);
  }

  /** Units from elsewhere that went into a unit: its figures are no longer those of the units shown here alone. */
  List<UnitRef> outside(UUID unit) {
    return as == ReadAs.NOW ? holders.takenInBeside(unit, shown) : List.of();
  }
}
