package vn.dondoc.assignments;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** What units are asked to do: the unit's steps and the coordinator's. */
@Path("/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class AssignmentResource {
  private final CurrentActor actor;
  private final AssignmentViews views;
  private final ChangeAssignment change;
  private final Clock clock;

  AssignmentResource(CurrentActor actor, AssignmentViews views, ChangeAssignment change, Clock clock) {
    this.actor = actor;
    this.views = views;
    this.change = change;
    this.clock = clock;
  }

  @GET
  public Page<AssignmentView> list(@BeanParam AssignmentQuery query) {
    List<Assignment> assignments = Assignment.list(query, scope(), actor.get().accountId(), clock.instant());
    return Page.of(assignments, query.pageSize(), views.of(assignments), query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<AssignmentView> get(@PathParam("id") UUID id) {
    return answer(Assignment.requireVisible(id, scope()));
  }

  @GET
  @Path("/{id}/updates")
  public Page<AssignmentView.UpdateView> updates(@PathParam("id") UUID id) {
    Assignment assignment = Assignment.requireVisible(id, scope());
    Set<String> arrived = AssignmentFile.arrivedOf(assignment.id);
    return new Page<>(
        AssignmentUpdate.listOf(assignment.id).stream().map(line -> AssignmentView.UpdateView.of(line, arrived)).toList(), null);
  }

  /** One tap takes note of all that a unit was shown. */
  @POST
  @Path("/acknowledge")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
  @Idempotent
  @Transactional
  public RestResponse<Page<AssignmentView>> acknowledgeAll(@Valid @NotNull AcknowledgeInput input) {
    List<Assignment> shown = Assignment.listVisible(input.assignments(), scope());
    if (shown.size() != input.assignments().size()) {
      throw Assignment.unknown("/assignments");
    }
    AssignmentPolicy policy = views.policyFor(shown);
    shown.forEach(a -> policy.decide(AssignmentAction.ACKNOWLEDGE, a).require());
    Instant now = clock.instant();
    shown.stream()
        .filter(a -> a.acknowledgedAt == null)
        .forEach(a -> change.step(a, AssignmentAction.ACKNOWLEDGE, AssignmentUpdate.Words.NONE, x -> x.acknowledge(now), actor.get(), now));
    return RestResponse.ok(new Page<>(shown.stream().map(views.of(shown)).toList(), null));
  }

  @POST
  @Path("/{id}/acknowledge")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> acknowledge(@PathParam("id") UUID id) {
    Assignment assignment = require(id, AssignmentAction.ACKNOWLEDGE);
    return assignment.acknowledgedAt == null
        ? step(assignment, AssignmentAction.ACKNOWLEDGE, AssignmentUpdate.Words.NONE, Assignment::acknowledge)
        : answer(assignment);
  }

  @POST
  @Path("/{id}/progress")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> progress(@PathParam("id") UUID id, @Valid @NotNull ProgressInput input) {
    Assignment assignment = require(id, AssignmentAction.PROGRESS);
    AssignmentUpdate.Words words = new AssignmentUpdate.Words(input.sentence(), input.evidence());
    List<Assignment> served = new ArrayList<>(Assignment.requireOf(assignment.unit.id, input.alsoFor()));
    AssignmentPolicy policy = views.policyFor(served);
    served.remove(assignment);
    served.forEach(a -> policy.decide(AssignmentAction.PROGRESS, a).require());
    served.forEach(a -> step(a, AssignmentAction.PROGRESS, words, (x, now) -> x.progress(input.sentence(), now)));
    return step(assignment, AssignmentAction.PROGRESS, words, (a, now) -> a.progress(input.sentence(), now));
  }

  @POST
  @Path("/{id}/no-change")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> noChange(@PathParam("id") UUID id) {
    return step(
        require(id, AssignmentAction.NO_CHANGE),
        AssignmentAction.NO_CHANGE,
        AssignmentUpdate.Words.NONE,
        Assignment::confirmNoChange);
  }

  @POST
  @Path("/{id}/report-done")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> reportDone(@PathParam("id") UUID id, @Valid @NotNull DoneInput input) {
    AssignmentUpdate.Words words = new AssignmentUpdate.Words(input.sentence(), input.evidence());
    return step(
        require(id, AssignmentAction.REPORT_DONE),
        AssignmentAction.REPORT_DONE,
        words,
        (a, now) -> a.reportDone(input.sentence(), now));
  }

  @POST
  @Path("/{id}/send-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> sendBack(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    return withReason(id, AssignmentAction.SEND_BACK, input, Assignment::sendBack);
  }

  @POST
  @Path("/{id}/confirm")
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> confirm(@PathParam("id") UUID id) {
    Assignment assignment = require(id, AssignmentAction.CONFIRM);
    change.confirm(assignment, actor.get(), clock.instant());
    return answer(assignment);
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> giveBack(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    return withReason(id, AssignmentAction.RETURN, input, Assignment::giveBack);
  }

  @POST
  @Path("/{id}/reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> reopen(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    return withReason(id, AssignmentAction.REOPEN, input, Assignment::giveBack);
  }

  @POST
  @Path("/{id}/assign-again")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> assignAgain(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    return withReason(id, AssignmentAction.ASSIGN_AGAIN, input, Assignment::assignAgain);
  }

  @POST
  @Path("/{id}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> transfer(@PathParam("id") UUID id, @Valid @NotNull TransferInput input) {
    Assignment from = require(id, AssignmentAction.TRANSFER);
    return answer(change.transfer(from, input.unit(), input.sentence(), actor.get(), clock.instant()));
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> cancel(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    return withReason(id, AssignmentAction.CANCEL, input, Assignment::cancel);
  }

  /** A verb that takes its reason. */
  private interface Reasoned {
    void apply(Assignment assignment, String reason, Instant now);
  }

  private RestResponse<AssignmentView> withReason(UUID id, AssignmentAction action, SentenceInput input, Reasoned verb) {
    return step(
        require(id, action),
        action,
        AssignmentUpdate.Words.of(input.sentence()),
        (a, now) -> verb.apply(a, input.sentence(), now));
  }

  private Assignment require(UUID id, AssignmentAction action) {
    Assignment assignment = Assignment.requireVisible(id, scope());
    views.policyFor(List.of(assignment)).decide(action, assignment).require();
    return assignment;
  }

  private RestResponse<AssignmentView> step(
      Assignment assignment, AssignmentAction action, AssignmentUpdate.Words words, BiConsumer<Assignment, Instant> verb) {
    Instant now = clock.instant();
    change.step(assignment, action, words, a -> verb.accept(a, now), actor.get(), now);
    return answer(assignment);
  }

  private RestResponse<AssignmentView> answer(Assignment assignment) {
    return ETags.ok(views.of(List.of(assignment)).apply(assignment), assignment.version);
  }

  private Scope scope() {
    return Scope.of(actor.get());
  }
}
