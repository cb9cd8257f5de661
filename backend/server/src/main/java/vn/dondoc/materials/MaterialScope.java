package vn.dondoc.materials;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;

/**
 * Whose unpublished works somebody sees: editors those of their unit, coordinators those on which their unit was asked.
 * What is public anybody sees.
 */
record MaterialScope(Set<UUID> editing, Set<UUID> asked) {
  static final MaterialScope PUBLIC = new MaterialScope(Set.of(), Set.of());
  static final String IS_PUBLIC = "m.publicState <> vn.dondoc.materials.PublicState.NONE";

  static MaterialScope of(Actor actor) {
    return new MaterialScope(actor.unitsAs(Role.EDITOR), actor.unitsAs(Role.COORDINATOR));
  }

  boolean isInside(Material material) {
    return editing.contains(material.unit.id);
  }

  /** For those who work on it, alias {@code m}. */
  String insiders() {
    List<String> parts = new ArrayList<>();
    if (!editing.isEmpty()) {
      parts.add("any_of(:editing, m.unit.id)");
    }
    if (!asked.isEmpty()) {
      parts.add("m.id in (select r.variant.material.id from MaterialReview r where any_of(:asked, r.unit.id))");
    }
    return parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")";
  }

  String visible() {
    return "(" + IS_PUBLIC + " or " + insiders() + ")";
  }

  Parameters bind(Parameters parameters) {
    if (!editing.isEmpty()) {
      parameters.and("editing", editing.toArray(UUID[]::new));
    }
    if (!asked.isEmpty()) {
      parameters.and("asked", asked.toArray(UUID[]::new));
    }
    return parameters;
  }
}
