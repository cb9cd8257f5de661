package vn.dondoc.reportperiods.templates;

import static vn.dondoc.shared.security.Role.Names.ADMIN;
import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.ReasonInput;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;

/** The dictionary of indicators, open to every signed-in person, added to by those who make templates. */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IndicatorResource {
  private static final int MOST = 2_000;

  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;
  private final HttpHeaders headers;

  IndicatorResource(CurrentActor actor, Journal journal, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
    this.headers = headers;
  }

  /** @param mayDefine the caller may add to it */
  record Dictionary(List<IndicatorView> items, String next, boolean mayDefine) {}

  @GET
  public Dictionary list() {
    ReportTemplatePolicy policy = policy();
    return new Dictionary(
        Indicator.listAll(MOST).stream().map(i -> view(i, policy)).toList(), null, policy.decideCreate().isAllowed());
  }

  @POST
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<IndicatorView> define(@Valid @NotNull IndicatorInput input) {
    ReportTemplatePolicy policy = policy();
    policy.decideCreate().require();
    if (Indicator.isTaken(input.code())) {
      throw ProblemException.of(ProblemType.DUPLICATE, "indicator.taken");
    }
    Unit owner = Unit.findById(actor.get().actsFor(policy.units()));
    Indicator indicator = new Indicator(input, owner, clock.instant());
    indicator.persist();
    Indicator.flush();
    journal.record(actor.get(), owner.id, "indicator.define", indicator.id, 0, List.of(), clock.instant());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(indicator, policy)).build();
  }

  @POST
  @Path("/{id}/retire")
  @RolesAllowed({COORDINATOR, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<IndicatorView> retire(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    Indicator indicator = Indicator.require(id);
    ReportTemplatePolicy policy = policy();
    policy.decideRetire(indicator).require();
    indicator.retire(input.reason(), clock.instant());
    Indicator.flush();
    UUID owner = indicator.owner == null ? null : indicator.owner.id;
    journal.record(actor.get(), owner, "indicator.retire", indicator.id, indicator.version, List.of(), clock.instant());
    return RestResponse.ok(view(indicator, policy));
  }

  private IndicatorView view(Indicator indicator, ReportTemplatePolicy policy) {
    return IndicatorView.of(
        indicator, ActionView.of(IndicatorAction.values(), action -> policy.decideRetire(indicator), Language.of(headers)));
  }

  private ReportTemplatePolicy policy() {
    return ReportTemplatePolicy.of(actor.get());
  }
}
