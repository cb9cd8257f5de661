package vn.dondoc.duecalendar;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.DirectiveStatus;
import vn.dondoc.directives.PlanOfDraft;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Everything of a directive that falls due, on one page. */
@Path("/directives/{id}/due-calendar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class DueCalendarResource {
  private static final int MOST_UNITS = 300;
  private static final int MOST_LOADS = 15;

  private final CurrentActor actor;
  private final PlanOfDraft plans;
  private final StandingThings standing;
  private final WorkingCalendar calendar;

  DueCalendarResource(CurrentActor actor, PlanOfDraft plans, StandingThings standing, WorkingCalendar calendar) {
    this.actor = actor;
    this.plans = plans;
    this.standing = standing;
    this.calendar = calendar;
  }

  @GET
  @Transactional
  public DueCalendarView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Scope scope = Scope.of(actor.get());
    Directive directive = Directive.requireVisible(id, scope);
    WorkingDays days = calendar.workingDays();
    Optional<List<DueThing>> things =
        directive.status == DirectiveStatus.DRAFT
            ? plans.of(directive).map(plan -> new PlannedThings(plan, days).all())
            : Optional.of(standing.of(directive));
    if (things.isEmpty()) {
      return new DueCalendarView(false, List.of(), List.of(), false);
    }
    List<DueThing> all = things.get().stream().sorted(Comparator.comparing(DueThing::day).thenComparing(DueThing::label)).toList();
    Map<Instant, List<DirectiveRef>> clashes = clashes(all, directive, scope);
    List<DueCalendarView.ItemView> items = all.stream().map(t -> item(t, days, clashes, Language.of(headers))).toList();
    List<Unit> units = units(all);
    return new DueCalendarView(true, items, weeks(all, units, directive, scope), units.size() > MOST_UNITS);
  }

  private static DueCalendarView.ItemView item(DueThing t, WorkingDays days, Map<Instant, List<DirectiveRef>> clashes, Language language) {
    return new DueCalendarView.ItemView(
        t.day(), !days.isWorkingDay(t.day()), t.kind(), t.label(), t.text(), DueView.of(t.due(), days, language), t.units().size(),
        clashes.getOrDefault(t.due().at(), List.of()));
  }

  private Map<Instant, List<DirectiveRef>> clashes(List<DueThing> things, Directive directive, Scope scope) {
    List<StandingThings.Clash> found = standing.clashes(things.stream().map(t -> t.due().at()).collect(Collectors.toSet()), directive.id);
    Map<UUID, Directive> seen = visible(found.stream().map(StandingThings.Clash::directive), scope);
    return found.stream()
        .distinct()
        .filter(c -> seen.containsKey(c.directive()))
        .collect(Collectors.groupingBy(StandingThings.Clash::at, Collectors.mapping(c -> DirectiveRef.of(seen.get(c.directive())), Collectors.toList())));
  }

  private static Map<UUID, Directive> visible(Stream<UUID> directives, Scope scope) {
    return Directive.listVisible(directives.collect(Collectors.toSet()), scope).stream().collect(Collectors.toMap(d -> d.id, Function.identity()));
  }

  /** Whose load the reader may know: a unit's own, a leader's below, of those that run the directive everybody's. */
  private List<Unit> units(List<DueThing> things) {
    Actor who = actor.get();
    Set<UUID> asked = things.stream().flatMap(t -> t.units().stream()).collect(Collectors.toSet());
    boolean runs = who.has(Role.COORDINATOR);
    return Unit.listByIds(asked).stream()
        .filter(u -> runs || who.worksFor(u.id) || who.memberships().stream().anyMatch(m -> m.role() == Role.LEADER && u.path.startsWith(m.unitPath())))
        .sorted(Comparator.comparing((Unit u) -> u.name).thenComparing(u -> u.id))
        .toList();
  }

  private List<DueCalendarView.WeekView> weeks(List<DueThing> things, List<Unit> units, Directive directive, Scope scope) {
    if (things.isEmpty() || units.isEmpty()) {
      return List.of();
    }
    Map<UUID, UnitRef> shown = units.stream().limit(MOST_UNITS).map(UnitRef::of).collect(Collectors.toMap(UnitRef::id, Function.identity()));
    LocalDate first = monday(things.getFirst().day());
    LocalDate last = monday(things.getLast().day()).plusDays(7);
    List<StandingThings.Load> others = standing.loads(shown.keySet(), start(first), start(last), directive.id);
    Set<UUID> seen = visible(others.stream().map(StandingThings.Load::directive), scope).keySet();
    Map<LocalDate, Map<UUID, int[]>> weeks = new TreeMap<>();
    for (DueThing t : things) {
      Map<UUID, int[]> week = weeks.computeIfAbsent(monday(t.day()), _ -> new HashMap<>());
      t.units().stream().filter(shown::containsKey).forEach(unit -> count(week, unit, 1));
    }
    others.stream()
        .filter(load -> seen.contains(load.directive()))
        .forEach(load -> Optional.ofNullable(weeks.get(monday(day(load.at())))).ifPresent(week -> count(week, load.unit(), 0)));
    return weeks.entrySet().stream().map(w -> new DueCalendarView.WeekView(w.getKey(), w.getKey().plusDays(6), loads(w.getValue(), shown))).toList();
  }

  private static void count(Map<UUID, int[]> week, UUID unit, int ofThis) {
    int[] counts = week.computeIfAbsent(unit, _ -> new int[2]);
    counts[0] += ofThis;
    counts[1]++;
  }

  private static List<DueCalendarView.LoadView> loads(Map<UUID, int[]> week, Map<UUID, UnitRef> shown) {
    return week.entrySet().stream()
        .map(e -> new DueCalendarView.LoadView(shown.get(e.getKey()), e.getValue()[0], e.getValue()[1]))
        .sorted(Comparator.comparingInt(DueCalendarView.LoadView::all).reversed().thenComparing(l -> l.unit().name()))
        .limit(MOST_LOADS)
        .toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Clocks.VIETNAM).toInstant();
  }

  /** The last day in time of what is late from an instant on. */
  private static LocalDate day(Instant at) {
    return at.atZone(Clocks.VIETNAM).toLocalDate().minusDays(1);
  }
}
