package vn.dondoc.directives.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.WhoseDuty;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.units.ReadAs;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Puts together, for the caller, who had to issue a document and who has. */
@RequestScoped
class ImplementingViews {
  private final CurrentActor actor;
  private final WhoseDuty duties;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HttpHeaders headers;

  ImplementingViews(CurrentActor actor, WhoseDuty duties, WorkingCalendar calendar, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.duties = duties;
    this.calendar = calendar;
    this.clock = clock;
    this.headers = headers;
  }

  ImplementingView of(Directive directive, ReadAs as) {
    Actor who = actor.get();
    Scope scope = Scope.of(who);
    Optional<Clause> clause = ImplementingClause.in(Clause.listOf(directive.id));
    List<WhoseDuty.Duty> asked = clause.map(c -> duties.of(c.id, scope)).orElse(List.of());
    List<Issued> issued = issued(directive, asked, scope, who);
    List<UUID> units =
        Stream.concat(asked.stream().map(WhoseDuty.Duty::origin), issued.stream().map(Issued::unit)).map(UnitRef::id).distinct().toList();
    List<ImplementingView.Row> rows = rows(asked, issued, RowUnits.of(as, directive.issuedOn, units));
    Deadline due = asked.stream().map(WhoseDuty.Duty::due).filter(java.util.Objects::nonNull).min(Comparator.comparing(Deadline::at)).orElse(null);
    return new ImplementingView(
        clause.map(c -> new ImplementingView.DutyView(c.label, c.body, view(due))).orElse(null),
        ImplementingView.Counts.of(rows),
        rows,
        Unit.listByIds(who.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD)).stream().map(UnitRef::of).sorted(Comparator.comparing(UnitRef::name)).toList());
  }

  /** @param said by the unit itself, so that it is shown whether it was asked or not */
  private record Issued(UnitRef unit, boolean said, ImplementingView.DocumentView document) {}

  /** What units said they have issued, and the directives that they registered under this one. */
  private static List<Issued> issued(Directive directive, List<WhoseDuty.Duty> asked, Scope scope, Actor who) {
    List<Issued> issued = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (ImplementingDocument d : ImplementingDocument.listOf(directive.id, scope)) {
      said.add(d.unit.id + d.number.toLowerCase(java.util.Locale.ROOT));
      issued.add(new Issued(UnitRef.of(d.unit), true, ImplementingView.DocumentView.of(d, who.worksFor(d.unit.id))));
    }
    Set<UUID> units = asked.stream().flatMap(duty -> Stream.of(duty.unit().id(), duty.origin().id())).collect(Collectors.toSet());
    List<Directive> below =
        DirectiveCitation.listCarryingOut(directive.id).stream()
            .filter(d -> units.contains(d.issuer.id) && !said.contains(d.issuer.id + d.number.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    Set<UUID> seen = Directive.listVisible(below.stream().map(d -> d.id).toList(), scope).stream().map(d -> d.id).collect(Collectors.toSet());
    below.forEach(d -> issued.add(new Issued(UnitRef.of(d.issuer), false, ImplementingView.DocumentView.of(d, seen.contains(d.id)))));
    return issued;
  }

  private List<ImplementingView.Row> rows(List<WhoseDuty.Duty> asked, List<Issued> issued, RowUnits units) {
    Map<UUID, List<ImplementingView.DocumentView>> documents =
        issued.stream()
            .collect(Collectors.groupingBy(i -> units.of(i.unit()).id(), Collectors.mapping(Issued::document, Collectors.toList())));
    List<ImplementingView.Row> rows = new ArrayList<>();
    Set<UUID> shown = new HashSet<>();
    for (WhoseDuty.Duty duty : asked) {
      UnitRef unit = units.of(duty);
      if (shown.add(unit.id())) {
        List<ImplementingView.DocumentView> of = documents.getOrDefault(unit.id(), List.of());
        rows.add(new ImplementingView.Row(unit, duty.modality(), timeliness(duty.due(), of), view(duty.due()), of));
      }
    }
    for (Issued one : issued) {
      UnitRef unit = units.of(one.unit());
      if (one.said() && shown.add(unit.id())) {
        rows.add(new ImplementingView.Row(unit, null, Timeliness.NO_DEADLINE, null, documents.get(unit.id())));
      }
    }
    return rows;
  }

  /** The date of the document counts, not the day somebody typed it in. */
  private Timeliness timeliness(Deadline due, List<ImplementingView.DocumentView> issued) {
    Instant first =
        issued.stream()
            .map(ImplementingView.DocumentView::issuedOn)
            .min(LocalDate::compareTo)
            .map(day -> day.atStartOfDay(Clocks.VIETNAM).toInstant())
            .orElse(null);
    return Timeliness.of(due == null ? null : due.at(), first, clock.instant());
  }

  private DueView view(Deadline due) {
    return DueView.of(due, calendar.workingDays(), Language.of(headers));
  }
}
