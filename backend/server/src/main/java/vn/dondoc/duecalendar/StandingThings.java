package vn.dondoc.duecalendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Reporter;
import vn.dondoc.shared.time.Deadline;

/** What stands in the books: by the names of the entities, which this feature only reads. */
@ApplicationScoped
class StandingThings {
  private static final String OPEN_DUTY =
      "a.status not in (vn.dondoc.assignments.AssignmentStatus.CONFIRMED, vn.dondoc.assignments.AssignmentStatus.CANCELLED)"
          + " and a.directive.status = vn.dondoc.directives.DirectiveStatus.ACTIVE";
  private static final String OPEN_PERIOD =
      "p.status <> vn.dondoc.reportperiods.PeriodStatus.CLOSED and p.directive.status = vn.dondoc.directives.DirectiveStatus.ACTIVE";

  private final EntityManager books;

  StandingThings(EntityManager books) {
    this.books = books;
  }

  /** Of one unit by one instant, for one directive. */
  record Load(UUID unit, Instant at, UUID directive) {}

  /** By which instant another directive asks for something. */
  record Clash(Instant at, UUID directive) {}

  private record Duty(String clause, String text, Deadline due) {}

  List<DueThing> of(Directive directive) {
    Map<Duty, Set<UUID>> units = new LinkedHashMap<>();
    books
        .createQuery(
            "select a.clause.label, a.clause.body, a.due, a.unit.id from Assignment a where a.directive.id = :id and a.due.at is not null"
                + " and a.status <> vn.dondoc.assignments.AssignmentStatus.CANCELLED order by a.clause.position",
            Object[].class)
        .setParameter("id", directive.id)
        .getResultList()
        .forEach(r -> units.computeIfAbsent(new Duty((String) r[0], (String) r[1], (Deadline) r[2]), _ -> new LinkedHashSet<>()).add((UUID) r[3]));
    List<DueThing> things = new ArrayList<>();
    units.forEach((d, asked) -> things.add(new DueThing(DueCalendarView.Kind.DUTY, d.clause(), d.text(), d.due(), asked)));
    Set<UUID> reporters = directive.reporters().stream().map(Reporter::unitId).collect(Collectors.toSet());
    books
        .createQuery("select p.label, p.due, p.seriesId from ReportPeriod p where p.directive.id = :id order by p.due.at", Object[].class)
        .setParameter("id", directive.id)
        .getResultList()
        .forEach(
            r ->
                things.add(
                    new DueThing(
                        r[2] == null ? DueCalendarView.Kind.PERIOD : DueCalendarView.Kind.SERIES, (String) r[0], null, (Deadline) r[1], reporters)));
    return things;
  }

  List<Clash> clashes(Collection<Instant> at, UUID notOf) {
    if (at.isEmpty()) {
      return List.of();
    }
    List<Clash> found = new ArrayList<>();
    for (String query :
        List.of(
            "select distinct a.due.at, a.directive.id from Assignment a where a.due.at in :at and a.directive.id <> :notOf and " + OPEN_DUTY,
            "select distinct p.due.at, p.directive.id from ReportPeriod p where p.due.at in :at and p.directive.id <> :notOf and " + OPEN_PERIOD)) {
      found.addAll(books.createQuery(query, Clash.class).setParameter("at", at).setParameter("notOf", notOf).setMaxResults(500).getResultList());
    }
    return found;
  }

  /** Everything that falls due for these units between two instants, of other directives. */
  List<Load> loads(Collection<UUID> units, Instant from, Instant to, UUID notOf) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<Load> found = new ArrayList<>();
    for (String query :
        List.of(
            "select a.unit.id, a.due.at, a.directive.id from Assignment a where a.unit.id in :units and a.due.at > :from and a.due.at <= :to"
                + " and a.directive.id <> :notOf and " + OPEN_DUTY,
            "select r.unitId, p.due.at, p.directive.id from ReportPeriod p join p.directive d join d.reporters r where r.unitId in :units"
                + " and p.due.at > :from and p.due.at <= :to and d.id <> :notOf and " + OPEN_PERIOD)) {
      found.addAll(
          books.createQuery(query, Load.class)
              .setParameter("units", units).setParameter("from", from).setParameter("to", to).setParameter("notOf", notOf)
              .getResultList());
    }
    return found;
  }
}
