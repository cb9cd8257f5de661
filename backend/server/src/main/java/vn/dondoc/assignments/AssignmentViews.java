package vn.dondoc.assignments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.units.UnitRef;

/** Shows assignments to the caller of this request, a page of them in a fixed number of statements. */
@RequestScoped
class AssignmentViews {
  /** A clause that falls on more units names its group; a list of all of them would only be long. */
  private static final int MOST_PARTNERS = 21;

  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HttpHeaders headers;

  AssignmentViews(CurrentActor actor, WorkingCalendar calendar, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.calendar = calendar;
    this.clock = clock;
    this.headers = headers;
  }

  AssignmentPolicy policyFor(Collection<Assignment> assignments) {
    Actor asking = actor.get();
    Set<UUID> directives = assignments.stream().map(a -> a.directive.id).collect(Collectors.toSet());
    Map<UUID, Explanation> newest =
        Explanation.newestOf(ids(assignments)).stream().collect(Collectors.toMap(e -> e.assignmentId, Function.identity()));
    return new AssignmentPolicy(
        asking,
        ReceivedDirectives.receivedBy(asking.unitsAs(Role.COORDINATOR), directives),
        newest,
        calendar.workingDays(),
        LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM));
  }

  Function<Assignment, AssignmentView> of(List<Assignment> assignments) {
    Map<UUID, List<Assignment>> onClause =
        OnClause.list(assignments.stream().map(a -> a.clause.id).toList(), MOST_PARTNERS).stream()
            .collect(Collectors.groupingBy(a -> a.clause.id));
    AssignmentPolicy policy = policyFor(assignments);
    Set<UUID> starred = Star.among(actor.get().accountId(), ids(assignments));
    Map<UUID, Piece.Tally> pieces = Piece.tallies(assignments.stream().filter(policy::worksFor).map(a -> a.id).toList());
    WorkingDays days = calendar.workingDays();
    Language language = Language.of(headers);
    Instant now = clock.instant();
    return a ->
        AssignmentView.of(
            a,
            DueView.of(a.due, days, language),
            a.timelinessAt(now),
            partners(a, onClause.getOrDefault(a.clause.id, List.of())),
            AssignmentView.ExplanationView.of(policy.newest().get(a.id)),
            starred.contains(a.id),
            policy.worksFor(a) ? pieceCount(pieces.get(a.id)) : null,
            a.sendBackUntil(days),
            ActionView.of(AssignmentAction.values(), action -> policy.decide(action, a), language));
  }

  private static AssignmentView.PieceCount pieceCount(Piece.Tally tally) {
    return tally == null ? new AssignmentView.PieceCount(0, 0) : new AssignmentView.PieceCount(tally.all(), tally.done());
  }

  private static List<UUID> ids(Collection<Assignment> assignments) {
    return assignments.stream().map(a -> a.id).toList();
  }

  private static List<AssignmentView.Partner> partners(Assignment mine, List<Assignment> onClause) {
    return onClause.stream()
        .filter(other -> !other.id.equals(mine.id))
        .map(other -> new AssignmentView.Partner(UnitRef.of(other.unit), other.part, other.status, other.progress))
        .toList();
  }
}
