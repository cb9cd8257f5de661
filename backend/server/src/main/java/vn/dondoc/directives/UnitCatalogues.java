package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.directives.intake.UnitCatalogue;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitGroup;

/** The catalogue as the reader of letters needs it: the units in force on the letter's day. */
@ApplicationScoped
class UnitCatalogues {

  UnitCatalogue on(LocalDate day) {
    List<UnitCatalogue.Unit> units =
        Unit.listInForce(day).stream()
            .map(u -> new UnitCatalogue.Unit(u.id, u.code, u.name, u.aliases, u.kind.name(), u.hierarchical))
            .toList();
    List<UnitCatalogue.Group> groups =
        UnitGroup.listWithMembers().stream()
            .map(g -> new UnitCatalogue.Group(g.code, g.name, g.aliases, g.membersOn(day)))
            .toList();
    return new UnitCatalogue(units, groups);
  }
}
