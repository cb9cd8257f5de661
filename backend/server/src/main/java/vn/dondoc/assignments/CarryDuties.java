package vn.dondoc.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.units.Holders;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/**
 * What becomes of duties when a later directive comes. The same duty goes on untouched; one in other words keeps how far it
 * is; one that is taken back is cancelled with the reason. Confirmed work stays confirmed where it is: other words for it
 * are a new duty beside it.
 */
@ApplicationScoped
class CarryDuties implements CarriesOver {
  private static final int LONGEST_WORDS = 700;

  private final WorkingCalendar calendar;
  private final Journal journal;

  CarryDuties(WorkingCalendar calendar, Journal journal) {
    this.calendar = calendar;
    this.journal = journal;
  }

  /**
   * @param old null for a duty that is added
   * @param planned null for one that the later directive does not name
   */
  private record Step(Effect effect, Assignment old, ActivationPlan.Assignment planned, String note) {
    /** The planned duty is the old one; nothing new is written for it. */
    boolean goesOn() {
      return old != null && planned != null && !isBeside();
    }

    boolean isBeside() {
      return effect == Effect.CHANGED && FINISHED.equals(note);
    }
  }

  private static final String FINISHED = "finished";

  @Override
  public List<Line> preview(Change change, ActivationPlan plan) {
    return lines(steps(change, plan), plan);
  }

  @Override
  public Outcome carryOver(Change change, ActivationPlan plan, Directive next, Map<String, Clause> clauses, Actor actor, Instant now) {
    List<Step> steps = steps(change, plan);
    List<Line> lines = lines(steps, plan);
    for (Step step : steps) {
      take(step, change, next, clauses, actor, now);
    }
    Assignment.flush();
    Set<ActivationPlan.Assignment> gone = steps.stream().filter(Step::goesOn).map(Step::planned).collect(Collectors.toSet());
    List<ActivationPlan.Assignment> rest = plan.assignments().stream().filter(a -> !gone.contains(a)).toList();
    return new Outcome(CarriesOver.rest(plan, rest, plan.periods(), plan.series()), lines);
  }

  private List<Step> steps(Change change, ActivationPlan plan) {
    Map<String, List<Assignment>> open = new LinkedHashMap<>();
    Assignment.listOf(change.target().id).stream()
        .filter(a -> a.status != AssignmentStatus.CANCELLED)
        .forEach(a -> open.computeIfAbsent(key(a.clause.id, a.unit.id), _ -> new ArrayList<>()).add(a));
    Map<String, String> texts = texts(plan);
    Holders holders = Holders.today();
    List<Step> steps = new ArrayList<>();
    for (ActivationPlan.Assignment planned : plan.assignments()) {
      Clause clause = change.pairs().get(planned.clause());
      List<Assignment> same = clause == null ? null : open.remove(key(clause.id, holders.of(planned.unit())));
      if (same == null) {
        steps.add(new Step(Effect.ADDED, null, planned, null));
      } else {
        same.forEach(a -> steps.add(matched(a, planned, texts.get(planned.clause()))));
      }
    }
    Set<UUID> rewritten = change.pairs().values().stream().map(c -> c.id).collect(Collectors.toSet());
    open.values().forEach(all -> all.forEach(a -> steps.add(unnamed(a, change, rewritten))));
    return steps;
  }

  private Step matched(Assignment a, ActivationPlan.Assignment planned, String text) {
    Deadline due = deadline(planned);
    boolean same = plain(a.clause.body).equals(plain(text)) && a.part == planned.part() && Objects.equals(lastDay(a.due), lastDay(due));
    return new Step(same ? Effect.KEPT : Effect.CHANGED, a, planned, note(a));
  }

  /** An amendment leaves what it does not name; confirmed work stays in any case. */
  private static Step unnamed(Assignment a, Change change, Set<UUID> rewritten) {
    boolean left = change.kind() == Kind.AMENDS && !change.dropped().contains(a.clause.id) && !rewritten.contains(a.clause.id);
    boolean stays = left || a.status == AssignmentStatus.CONFIRMED;
    return new Step(stays ? Effect.KEPT : Effect.DROPPED, a, null, note(a));
  }

  private static String note(Assignment a) {
    return switch (a.status) {
      case CONFIRMED -> FINISHED;
      case REPORTED_DONE -> "reported-done";
      default -> null;
    };
  }

  private void take(Step step, Change change, Directive next, Map<String, Clause> clauses, Actor actor, Instant now) {
    Assignment a = step.old();
    if (step.effect() == Effect.DROPPED) {
      a.cancel(change.reason(), now);
      tell(a, "cancel", change.reason(), actor, now);
    } else if (step.effect() == Effect.CHANGED && step.goesOn()) {
      String before = words(a.clause.body, a.due);
      Clause there = clauses.get(step.planned().clause());
      a.goOnUnder(next, there, now);
      a.take(step.planned().part(), deadline(step.planned()));
      tell(a, "amend", next.number + ": “" + before + "” → “" + words(there.body, a.due) + "”", actor, now);
    } else if (step.effect() == Effect.KEPT && step.goesOn() && change.moves()) {
      a.goOnUnder(next, clauses.get(step.planned().clause()), now);
      tell(a, "carry-over", next.number, actor, now);
    }
  }

  private void tell(Assignment a, String action, String sentence, Actor actor, Instant now) {
    Assignment.flush();
    UUID unit = actor.unitsAs(Role.COORDINATOR).stream().sorted().findFirst().orElseThrow();
    new AssignmentUpdate(a.id, action, AssignmentUpdate.Words.of(sentence), actor, unit, now).persist();
    journal.record(actor, unit, "assignment." + action, a.id, a.version, List.of(), now);
  }

  private List<Line> lines(List<Step> steps, ActivationPlan plan) {
    Map<String, String> texts = texts(plan);
    Set<UUID> planned = steps.stream().map(Step::planned).filter(Objects::nonNull).map(ActivationPlan.Assignment::unit).collect(Collectors.toCollection(HashSet::new));
    Map<UUID, Unit> units = Unit.listByIds(planned).stream().collect(Collectors.toMap(u -> u.id, Function.identity()));
    return steps.stream()
        .map(
            s ->
                new Line(
                    Subject.DUTY,
                    s.effect(),
                    s.old() == null ? null : s.old().id,
                    UnitRef.of(s.old() == null ? units.get(s.planned().unit()) : s.old().unit),
                    s.old() == null ? null : side(s.old()),
                    s.planned() == null ? null : side(s.planned(), texts),
                    s.note()))
        .toList();
  }

  private static Side side(Assignment a) {
    return new Side(a.clause.label, a.clause.body, a.part, a.due == null ? null : a.due.words(), lastDay(a.due));
  }

  private Side side(ActivationPlan.Assignment planned, Map<String, String> texts) {
    String words = planned.due() == null ? null : planned.due().words();
    return new Side(planned.clause(), texts.get(planned.clause()), planned.part(), words, lastDay(deadline(planned)));
  }

  private Deadline deadline(ActivationPlan.Assignment planned) {
    ActivationPlan.Due due = planned.due();
    return due == null ? null : Deadline.of(due.words(), due.boundary(), due.date(), due.shift(), calendar.workingDays());
  }

  private static java.time.LocalDate lastDay(Deadline due) {
    return due == null ? null : due.lastDay();
  }

  private static Map<String, String> texts(ActivationPlan plan) {
    return plan.clauses().stream().collect(Collectors.toMap(ActivationPlan.Clause::label, ActivationPlan.Clause::text));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String words(String text, Deadline due) {
    String plain = plain(text);
    String cut = plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) + "…" : plain;
    return due == null ? cut : cut + " (" + due.words() + ")";
  }

  private static String key(UUID clause, UUID unit) {
    return clause + " " + unit;
  }
}
