package vn.dondoc.reportperiods;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.templates.ReportTemplate;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Idempotent;

/** A period goes over to another version of its template, tried first if wished. */
@Path("/report-periods/{id}/change-template")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class PeriodTemplateResource {
  private final CurrentActor actor;
  private final ReportTemplates templates;
  private final DraftsOfPeriod drafts;
  private final Event<PeriodTemplateChanged> changed;
  private final Journal journal;
  private final Clock clock;

  PeriodTemplateResource(
      CurrentActor actor, ReportTemplates templates, DraftsOfPeriod drafts, Event<PeriodTemplateChanged> changed, Journal journal, Clock clock) {
    this.actor = actor;
    this.templates = templates;
    this.drafts = drafts;
    this.changed = changed;
    this.journal = journal;
    this.clock = clock;
  }

  record TemplateInput(@NotNull UUID template) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PeriodTemplateChange> change(
      @PathParam("id") UUID id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Valid @NotNull TemplateInput input) {
    ReportPeriod period = ReportPeriod.requireVisible(id, Scope.of(actor.get()));
    ReportPeriodPolicy.of(actor.get(), List.of(period)).decide(ReportPeriodAction.CHANGE, period).require();
    UUID to = requireUsable(input.template());
    var change =
        PeriodTemplateChange.between(
            !dryRun, templates.view(period.templateId), templates.view(to), drafts.effectOf(period.id, to));
    if (!dryRun && !to.equals(period.templateId)) {
      goOver(period, to, clock.instant());
    }
    return RestResponse.ok(change);
  }

  private void goOver(ReportPeriod period, UUID to, Instant now) {
    period.useTemplate(to, now);
    ReportPeriod.flush();
    journal.record(actor.get(), period.directive.issuer.id, "report-period.change-template", period.id, period.version, List.of("/template"), now);
    changed.fire(new PeriodTemplateChanged(period, to, actor.get(), now));
  }

  private static UUID requireUsable(UUID template) {
    if (ReportTemplate.findUsable(template).isEmpty()) {
      String code = "unknown-template";
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/template", code, Messages.text("field." + code))));
    }
    return template;
  }
}
