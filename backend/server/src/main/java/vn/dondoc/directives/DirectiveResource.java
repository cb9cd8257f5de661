package vn.dondoc.directives;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** The register of directives. */
@Path("/directives")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class DirectiveResource {
  private final CurrentActor actor;
  private final DirectiveViews views;
  private final SettleIntake settleIntake;
  private final ActivateDirective activateDirective;
  private final ShredDirective shredDirective;
  private final Journal journal;
  private final Clock clock;

  DirectiveResource(
      CurrentActor actor,
      DirectiveViews views,
      SettleIntake settleIntake,
      ActivateDirective activateDirective,
      ShredDirective shredDirective,
      Journal journal,
      Clock clock) {
    this.actor = actor;
    this.views = views;
    this.settleIntake = settleIntake;
    this.activateDirective = activateDirective;
    this.shredDirective = shredDirective;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public Page<DirectiveSummary> list(@BeanParam DirectiveQuery query) {
    List<Directive> directives = Directive.list(query, Scope.of(actor.get()));
    return Page.of(directives, query.pageSize(), views::summary, query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<DirectiveView> get(@PathParam("id") UUID id) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    return ETags.ok(views.view(directive), directive.version);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(COORDINATOR)
  @Transactional
  public void discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Actor who = actor.get();
    Directive draft = Directive.requireDraftedBy(who.unitsAs(Role.COORDINATOR), id);
    ETags.requireMatch(ifMatch, draft.version);
    new DirectivePolicy(who).decide(DirectiveAction.DISCARD, draft).require();
    journal.record(who, draft.draftedById, "directive.discard", draft.id, draft.version, List.of(), clock.instant());
    draft.delete();
    Directive.flush();
  }

  /** A directive in force answers as it is: a second activation does nothing new. */
  @POST
  @Path("/{id}/activate")
  @RolesAllowed(COORDINATOR)
  @Idempotent
  @Transactional
  public RestResponse<DirectiveView> activate(@PathParam("id") UUID id) {
    Actor who = actor.get();
    Instant now = clock.instant();
    Directive draft = Directive.requireDraftedBy(who.unitsAs(Role.COORDINATOR), id);
    if (draft.status == DirectiveStatus.DRAFT) {
      Intake intake = Intake.require(id);
      activateDirective.activate(draft, intake, settleIntake.settled(draft, intake), who, now);
      Directive.flush();
    }
    return ETags.ok(views.view(draft), draft.version);
  }

  @POST
  @Path("/{id}/shred")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(COORDINATOR)
  @Idempotent
  @Transactional
  public RestResponse<DirectiveView> shred(@PathParam("id") UUID id, @Valid @NotNull ShredInput input) {
    Actor who = actor.get();
    Directive directive = Directive.requireVisible(id, Scope.of(who));
    new DirectivePolicy(who).decide(DirectiveAction.SHRED, directive).require();
    shredDirective.shred(directive, input.sentence(), who, clock.instant());
    return ETags.ok(views.view(directive), directive.version);
  }
}
