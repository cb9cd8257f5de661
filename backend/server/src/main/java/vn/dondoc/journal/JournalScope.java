package vn.dondoc.journal;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;

/**
 * Which entries a caller may see: those written for own units, those for units below a leader's, and, where asked,
 * those about resources that the caller sees. An administrator sees all: entries hold no content of reports.
 */
record JournalScope(Actor actor, List<SubjectVisibility> subjects) {

  static JournalScope ofUnits(Actor actor) {
    return new JournalScope(actor, List.of());
  }

  String where() {
    if (actor.has(Role.ADMIN)) {
      return "1 = 1";
    }
    StringBuilder condition = new StringBuilder("(1 = 0");
    if (!units().isEmpty()) {
      condition.append(" or any_of(:mine, seal.unitId)");
    }
    if (!leading().isEmpty()) {
      condition.append(
          " or exists (select 1 from Unit top, Unit below where any_of(:above, top.id) and below.id = seal.unitId"
              + " and below.path like concat(top.path, '%'))");
    }
    Scope scope = Scope.of(actor);
    if (!scope.isEmpty()) {
      subjects.forEach(
          s -> condition.append(" or (entry.action like '").append(s.resource()).append(".%' and ").append(s.where(scope)).append(')'));
    }
    return condition.append(')').toString();
  }

  Parameters bind(Parameters parameters) {
    if (actor.has(Role.ADMIN)) {
      return parameters;
    }
    if (!units().isEmpty()) {
      parameters.and("mine", units().toArray(UUID[]::new));
    }
    if (!leading().isEmpty()) {
      parameters.and("above", leading().toArray(UUID[]::new));
    }
    return subjects.isEmpty() ? parameters : Scope.of(actor).bind(parameters);
  }

  private Set<UUID> units() {
    return actor.memberships().stream().map(Actor.Membership::unitId).collect(Collectors.toUnmodifiableSet());
  }

  private Set<UUID> leading() {
    return actor.unitsAs(Role.LEADER);
  }
}
