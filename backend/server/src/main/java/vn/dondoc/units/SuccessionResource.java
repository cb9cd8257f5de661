package vn.dondoc.units;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;

/** Merge, split, rename, end: previewed, done as one act, undone within 30 days. */
@Path("/successions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class SuccessionResource {
  private static final int MOST = 200;

  private final CurrentActor actor;
  private final PlanAct plans;
  private final CarryOutAct carryOut;
  private final UndoAct undo;
  private final Clock clock;

  SuccessionResource(CurrentActor actor, PlanAct plans, CarryOutAct carryOut, UndoAct undo, Clock clock) {
    this.actor = actor;
    this.plans = plans;
    this.carryOut = carryOut;
    this.undo = undo;
    this.clock = clock;
  }

  /** The newest acts; there are few in the life of a province. */
  record Acts(List<ActView> items, String next) {}

  @GET
  @Transactional
  public Acts list(@Context HttpHeaders headers) {
    return new Acts(
        SuccessionAct.listNewest(MOST).stream().map(act -> ActView.of(act, true, clock.instant(), Language.of(headers))).toList(), null);
  }

  @GET
  @Path("/{id}")
  @Transactional
  public RestResponse<ActView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return answer(SuccessionAct.require(id), headers);
  }

  /** Changes nothing. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public ActReceipt preview(@Valid @NotNull ActInput input) {
    return plans.of(input, PlanAct.byId(Unit.listByIds(CarryOutAct.units(input)))).receipt();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ActView> carryOut(@Valid @NotNull ActInput input, @Context HttpHeaders headers) {
    SuccessionAct act = carryOut.carryOut(input, actor.get(), clock.instant());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, ActView.of(act, true, clock.instant(), Language.of(headers)))
        .header(HttpHeaders.LOCATION, "/api/v1/successions/" + act.id)
        .header(HttpHeaders.ETAG, ETags.of(act.version))
        .build();
  }

  record UndoInput(@NotBlank @Size(max = 500) String reason) {}

  @POST
  @Path("/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ActView> undo(@PathParam("id") UUID id, @Valid @NotNull UndoInput input, @Context HttpHeaders headers) {
    return answer(undo.undo(id, input.reason(), actor.get(), clock.instant()), headers);
  }

  private RestResponse<ActView> answer(SuccessionAct act, HttpHeaders headers) {
    return ETags.ok(ActView.of(act, true, clock.instant(), Language.of(headers)), act.version);
  }
}
