package vn.dondoc.assignments;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;
import vn.dondoc.units.UnitRef;

/** What units are asked to do. */
@Path("/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class AssignmentResource {
  /** A clause that falls on more units names its group; a list of all of them would only be long. */
  private static final int MOST_PARTNERS = 21;

  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  AssignmentResource(CurrentActor actor, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.actor = actor;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public Page<AssignmentView> list(@BeanParam AssignmentQuery query, @Context HttpHeaders headers) {
    List<Assignment> assignments = Assignment.list(query, Scope.of(actor.get()));
    return Page.of(assignments, query.pageSize(), view(assignments, headers), query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<AssignmentView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return answer(Assignment.requireVisible(id, Scope.of(actor.get())), headers);
  }

  @POST
  @Path("/{id}/acknowledge")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> acknowledge(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Assignment assignment = Assignment.requireVisible(id, Scope.of(actor.get()));
    new AssignmentPolicy(actor.get()).decide(AssignmentAction.ACKNOWLEDGE, assignment).require();
    assignment.acknowledge(clock.instant());
    Assignment.flush();
    journal.record(
        actor.get(), assignment.unit.id, "assignment.acknowledge", id, assignment.version, List.of(), clock.instant());
    return answer(assignment, headers);
  }

  private RestResponse<AssignmentView> answer(Assignment assignment, HttpHeaders headers) {
    return ETags.ok(view(List.of(assignment), headers).apply(assignment), assignment.version);
  }

  private Function<Assignment, AssignmentView> view(List<Assignment> assignments, HttpHeaders headers) {
    Map<UUID, List<Assignment>> onClause =
        Assignment.listOfClauses(assignments.stream().map(a -> a.clause.id).toList(), MOST_PARTNERS).stream()
            .collect(Collectors.groupingBy(a -> a.clause.id));
    AssignmentPolicy policy = new AssignmentPolicy(actor.get());
    WorkingDays days = calendar.workingDays();
    Language language = Language.of(headers);
    return a ->
        AssignmentView.of(
            a,
            DueView.of(a.due, days, language),
            partners(a, onClause.getOrDefault(a.clause.id, List.of())),
            ActionView.of(AssignmentAction.values(), action -> policy.decide(action, a), language));
  }

  private static List<AssignmentView.Partner> partners(Assignment mine, List<Assignment> onClause) {
    return onClause.stream()
        .filter(other -> !other.id.equals(mine.id))
        .map(other -> new AssignmentView.Partner(UnitRef.of(other.unit), other.part))
        .toList();
  }
}
