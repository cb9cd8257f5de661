package vn.dondoc.assignments;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveAction;
import vn.dondoc.directives.DirectivePolicy;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Whom a directive speaks to is frozen on its day of issue; a unit that comes later is asked by somebody, for a reason. */
@Path("/directives/{id}/later-joiners")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class LaterJoinerResource {
  private final CurrentActor actor;
  private final AnswerLaterJoiners answer;
  private final Clock clock;

  LaterJoinerResource(CurrentActor actor, AnswerLaterJoiners answer, Clock clock) {
    this.actor = actor;
    this.answer = answer;
    this.clock = clock;
  }

  @GET
  @Transactional
  public Page<LaterJoinerView> list(@PathParam("id") UUID id) {
    return standing(require(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<Page<LaterJoinerView>> answer(@PathParam("id") UUID id, @Valid @NotNull LaterJoinerInput input) {
    Directive directive = require(id);
    answer.answer(directive, input, actor.get(), clock.instant());
    return RestResponse.ok(standing(directive));
  }

  private Directive require(UUID id) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    new DirectivePolicy(actor.get()).decide(DirectiveAction.ANSWER_LATER_JOINERS, directive).require();
    return directive;
  }

  private Page<LaterJoinerView> standing(Directive directive) {
    List<LaterJoiner> joiners = LaterJoiner.listOf(directive.id, LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM));
    Map<UUID, UnitRef> units =
        Unit.listByIds(joiners.stream().map(LaterJoiner::unit).collect(Collectors.toSet())).stream()
            .map(UnitRef::of)
            .collect(Collectors.toMap(UnitRef::id, Function.identity()));
    return new Page<>(joiners.stream().map(joiner -> LaterJoinerView.of(joiner, units)).toList(), null);
  }
}
