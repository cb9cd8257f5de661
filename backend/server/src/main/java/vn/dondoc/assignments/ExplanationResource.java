package vn.dondoc.assignments;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;

/** What a leader or coordinator keeps an eye on: stars, and questions about one duty that are answered in place. */
@Path("/assignments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({COORDINATOR, LEADER})
public class ExplanationResource {
  private final CurrentActor actor;
  private final AssignmentViews views;
  private final ChangeAssignment change;
  private final Clock clock;

  ExplanationResource(CurrentActor actor, AssignmentViews views, ChangeAssignment change, Clock clock) {
    this.actor = actor;
    this.views = views;
    this.change = change;
    this.clock = clock;
  }

  @POST
  @Path("/ask-explanation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> ask(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    Assignment assignment = require(id, AssignmentAction.ASK_EXPLANATION);
    Actor asking = actor.get();
    Instant now = clock.instant();
    Unit unit = Unit.findById(ChangeAssignment.unitFor(assignment, asking));
    new Explanation(assignment, input.sentence(), asking, unit, now).persist();
    return told(assignment, AssignmentAction.ASK_EXPLANATION, input.sentence(), now);
  }

  @POST
  @Path("/explain")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> explain(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input) {
    Assignment assignment = require(id, AssignmentAction.EXPLAIN);
    Instant now = clock.instant();
    Explanation.findOpen(id).orElseThrow().answer(input.sentence(), actor.get(), now);
    return told(assignment, AssignmentAction.EXPLAIN, input.sentence(), now);
  }

  @POST
  @Path("/settle-explanation")
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> settle(@PathParam("id") UUID id) {
    Assignment assignment = require(id, AssignmentAction.SETTLE_EXPLANATION);
    Instant now = clock.instant();
    Explanation.findOpen(id).orElseThrow().settle(now);
    return told(assignment, AssignmentAction.SETTLE_EXPLANATION, null, now);
  }

  /** Once is enough; again changes nothing. */
  @POST
  @Path("/star")
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> star(@PathParam("id") UUID id) {
    Assignment assignment = require(id, AssignmentAction.STAR);
    UUID account = actor.get().accountId();
    if (!Star.exists(account, id)) {
      new Star(account, id).persist();
      Star.flush();
    }
    return answer(assignment);
  }

  @POST
  @Path("/unstar")
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> unstar(@PathParam("id") UUID id) {
    Assignment assignment = require(id, AssignmentAction.UNSTAR);
    Star.remove(actor.get().accountId(), id);
    Star.flush();
    return answer(assignment);
  }

  private Assignment require(UUID id, AssignmentAction action) {
    Assignment assignment = Assignment.requireVisible(id, Scope.of(actor.get()));
    views.policyFor(List.of(assignment)).decide(action, assignment).require();
    return assignment;
  }

  private RestResponse<AssignmentView> told(Assignment assignment, AssignmentAction action, String words, Instant now) {
    change.step(assignment, action, AssignmentUpdate.Words.of(words), a -> {}, actor.get(), now);
    return answer(assignment);
  }

  private RestResponse<AssignmentView> answer(Assignment assignment) {
    return ETags.ok(views.of(List.of(assignment)).apply(assignment), assignment.version);
  }
}
