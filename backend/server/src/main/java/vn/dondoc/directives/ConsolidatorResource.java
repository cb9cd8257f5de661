package vn.dondoc.directives;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.units.Unit;

/** One or two units receive the reports of a directive; one of them answers for the consolidation. */
@Path("/directives/{id}/consolidator")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class ConsolidatorResource {
  private final CurrentActor actor;
  private final DirectiveViews views;
  private final Journal journal;
  private final Clock clock;

  ConsolidatorResource(CurrentActor actor, DirectiveViews views, Journal journal, Clock clock) {
    this.actor = actor;
    this.views = views;
    this.journal = journal;
    this.clock = clock;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<DirectiveView> settle(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ConsolidatorInput input) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    new DirectivePolicy(actor.get()).decide(DirectiveAction.SETTLE_CONSOLIDATOR, directive).require();
    ETags.requireMatch(ifMatch, directive.version);
    directive.settleConsolidator(input.unit(), Unit.findById(input.unit()), clock.instant());
    Directive.flush();
    journal.record(
        actor.get(), input.unit(), "directive.settle-consolidator", directive.id, directive.version, List.of("/consolidator"), clock.instant());
    return ETags.ok(views.view(directive), directive.version);
  }
}
