package vn.dondoc.shared.security;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows a list may show: those of own units, those of directives that name a unit as receiver, those of units
 * below a leader's. A finder cannot be called without one, and applies it in its query.
 *
 * @param own units whose rows are the actor's own
 * @param receiving units as whose coordinator the actor receives
 * @param leading units whose whole subtree the actor reads
 */
public record Scope(Set<UUID> own, Set<UUID> receiving, Set<UUID> leading) {

  public static Scope of(Actor actor) {
    return new Scope(
        actor.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD),
        actor.unitsAs(Role.COORDINATOR),
        actor.unitsAs(Role.LEADER));
  }

  public boolean isEmpty() {
    return own.isEmpty() && receiving.isEmpty() && leading.isEmpty();
  }

  /** Only the parts that are there, so that the planner sees one index condition for an officer. */
  public String where(Map<Part, String> conditions) {
    List<String> parts =
        conditions.entrySet().stream()
            .filter(c -> !units(c.getKey()).isEmpty())
            .map(c -> "(" + c.getValue() + ")")
            .sorted()
            .toList();
    return parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")";
  }

  /** Binds the sets of the parts that {@link #where} wrote down, as arrays: the conditions say any_of, see HqlFunctions. */
  public Parameters bind(Parameters parameters) {
    for (Part part : Part.values()) {
      if (!units(part).isEmpty()) {
        parameters.and(part.parameter(), units(part).toArray(UUID[]::new));
      }
    }
    return parameters;
  }

  private Set<UUID> units(Part part) {
    return switch (part) {
      case OWN -> own;
      case RECEIVING -> receiving;
      case LEADING -> leading;
    };
  }

  /** The parameter's name is the part's in lower case. */
  public enum Part {
    OWN,
    RECEIVING,
    LEADING;

    public String parameter() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
