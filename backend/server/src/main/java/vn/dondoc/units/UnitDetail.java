package vn.dondoc.units;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit with its past and with whom it came from and went to. */
record UnitDetail(
    UUID id, long version, String code, String name, UnitKind kind, boolean hierarchical, UnitRef parent, List<String> aliases,
    LocalDate validFrom, LocalDate validTo, List<Past> pasts, List<Link> predecessors, List<Link> successors,
    boolean mayChange) {

  record Past(LocalDate until, String code, String name, UnitKind kind, UUID parent, String legalBasis) {}

  /** @param act null: recorded only, no duties were handed over */
  record Link(UnitRef unit, Succession.Kind kind, Succession.Share share, LocalDate effectiveOn, String legalBasis, UUID act) {}

  static UnitDetail of(Unit u, boolean mayChange) {
    return new UnitDetail(
        u.id, u.version, u.code, u.name, u.kind, u.hierarchical, UnitRef.of(u.parent), u.aliases, u.validFrom, u.validTo,
        UnitPast.listOf(u.id).stream()
            .map(p -> new Past(p.until, p.code, p.name, p.kind, p.parentId, p.legalBasis))
            .toList(),
        Succession.linksTo(u.id),
        Succession.linksFrom(u.id),
        mayChange);
  }
}
