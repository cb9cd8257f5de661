package vn.dondoc.reportperiods.templates;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** The dictionary of indicators, open to every signed-in person, added to by those who make templates. */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IndicatorResource {
  private static final int MOST = 2_000;

  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  IndicatorResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  record IndicatorView(
      String code, Text label, Text help, Text measureUnit, TemplateForm.Type type, TemplateForm.Aggregation overUnits,
      TemplateForm.Accumulation overTime, String source, UnitRef owner) {
    static IndicatorView of(Indicator i) {
      return new IndicatorView(i.code, i.label, i.help, i.measure, i.type, i.overUnits, i.overTime, i.source, UnitRef.of(i.owner));
    }
  }

  @GET
  public Page<IndicatorView> list() {
    return new Page<>(Indicator.listAll(MOST).stream().map(IndicatorView::of).toList(), null);
  }

  @POST
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<IndicatorView> define(@Valid @NotNull IndicatorInput input) {
    ReportTemplatePolicy policy = ReportTemplatePolicy.of(actor.get());
    policy.decideCreate().require();
    if (Indicator.isTaken(input.code())) {
      throw ProblemException.of(ProblemType.DUPLICATE, "indicator.taken");
    }
    Unit owner = Unit.findById(actor.get().actsFor(policy.units()));
    Indicator indicator = new Indicator(input, owner, clock.instant());
    indicator.persist();
    Indicator.flush();
    journal.record(actor.get(), owner.id, "indicator.define", indicator.id, 0, List.of(), clock.instant());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, IndicatorView.of(indicator)).build();
  }
}
