package vn.dondoc.directives.intake;

import java.util.List;
import java.util.UUID;

/** The bodies a letter may name, as of its date. */
public record UnitCatalogue(List<Unit> units, List<Group> groups) {
  /** @param hierarchical false for bodies that are asked, not ordered */
  public record Unit(UUID id, String code, String name, List<String> aliases, String kind, boolean hierarchical) {}

  public record Group(String code, String name, List<String> aliases, List<UUID> members) {}
}
