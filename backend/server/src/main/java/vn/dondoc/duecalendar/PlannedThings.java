package vn.dondoc.duecalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.reportperiods.CoverageWindow;
import vn.dondoc.reportperiods.OccurrenceKind;
import vn.dondoc.reportperiods.Weeks;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.WorkingDays;

/** What a plan that is not in force yet would make due. */
record PlannedThings(ActivationPlan plan, WorkingDays days) {
  private static final int OCCURRENCES = 8;
  private static final int YEARS = 8;

  List<DueThing> all() {
    return Stream.of(duties(), periods(), series()).flatMap(List::stream).toList();
  }

  private record Duty(String clause, Deadline due) {}

  private List<DueThing> duties() {
    Map<Duty, Set<UUID>> units = new LinkedHashMap<>();
    plan.assignments().stream()
        .filter(a -> a.due() != null)
        .forEach(a -> units.computeIfAbsent(new Duty(a.clause(), deadline(a.due())), _ -> new LinkedHashSet<>()).add(a.unit()));
    Map<String, String> texts = plan.clauses().stream().collect(Collectors.toMap(ActivationPlan.Clause::label, ActivationPlan.Clause::text));
    List<DueThing> things = new ArrayList<>();
    units.forEach((d, asked) -> things.add(new DueThing(DueCalendarView.Kind.DUTY, d.clause(), texts.get(d.clause()), d.due(), asked)));
    return things;
  }

  private List<DueThing> periods() {
    return plan.periods().stream()
        .map(p -> new DueThing(DueCalendarView.Kind.PERIOD, p.label(), null, deadline(p.due()), plan.reportingUnits()))
        .toList();
  }

  private List<DueThing> series() {
    return plan.series().stream().flatMap(series -> next(series).stream()).toList();
  }

  private List<DueThing> next(ActivationPlan.Series series) {
    return IntStream.range(series.firstYear(), series.firstYear() + YEARS)
        .boxed()
        .flatMap(year -> series.occurrences().stream().flatMap(o -> occurrences(o, year)))
        .filter(thing -> thing.due().date().isAfter(plan.issuedOn()))
        .sorted(java.util.Comparator.comparing(DueThing::day))
        .limit(OCCURRENCES)
        .toList();
  }

  private Stream<DueThing> occurrences(ActivationPlan.Occurrence o, int year) {
    return o.weekday() == null
        ? Stream.of(occurrence(o, o.label() + " " + year, o.due().atYear(CoverageWindow.yearOfDue(OccurrenceKind.valueOf(o.kind()), o.due(), year))))
        : Weeks.of(year).mapToObj(week -> occurrence(o, o.label() + " " + week + "/" + year, Weeks.day(year, week, o.weekday())));
  }

  private DueThing occurrence(ActivationPlan.Occurrence o, String label, LocalDate named) {
    Deadline due = Deadline.of(o.words(), o.boundary(), named, ShiftPolicy.NONE, days);
    return new DueThing(DueCalendarView.Kind.SERIES, label, null, due, plan.reportingUnits());
  }

  private Deadline deadline(ActivationPlan.Due due) {
    return Deadline.of(due.words(), due.boundary(), due.date(), due.shift(), days);
  }
}
