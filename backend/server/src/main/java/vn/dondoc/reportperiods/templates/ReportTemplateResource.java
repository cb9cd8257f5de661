package vn.dondoc.reportperiods.templates;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.ReasonInput;
import vn.dondoc.reportperiods.templates.excel.ProposedForm;
import vn.dondoc.reportperiods.templates.excel.ReadForm;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.sheet.SheetFormat;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;
import vn.dondoc.units.Unit;

/** Report templates, open to every signed-in person, made by those who issue or receive. */
@Path("/report-templates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReportTemplateResource {
  private final ReportTemplates templates;
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;
  private final HttpHeaders headers;

  ReportTemplateResource(ReportTemplates templates, CurrentActor actor, Journal journal, Clock clock, HttpHeaders headers) {
    this.templates = templates;
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
    this.headers = headers;
  }

  /** @param mayCreate the caller may make a template */
  public record Templates(List<ReportTemplateSummary> items, String next, boolean mayCreate) {}

  @GET
  public Templates list(@BeanParam ReportTemplateQuery query) {
    ReportTemplatePolicy policy = policy();
    Page<ReportTemplateSummary> page =
        Page.of(ReportTemplate.list(query), query.pageSize(), t -> summary(t, policy, !query.allVersions() || t.isNewest()), query::cursorAfter);
    return new Templates(page.items(), page.next(), policy.decideCreate().isAllowed());
  }

  @GET
  @Path("/{id}")
  public RestResponse<ReportTemplateView> get(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(templates.view(id))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
        .build();
  }

  @POST
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ReportTemplateView> create(@Valid @NotNull ReportTemplateInput input) {
    ReportTemplatePolicy policy = policy();
    policy.decideCreate().require();
    TemplateForm form = requireSound(input.form(), Set.of());
    if (input.code() == null) {
      throw invalid("/code", "required");
    }
    if (ReportTemplate.isTaken(input.code())) {
      throw ProblemException.of(ProblemType.DUPLICATE, "template.taken");
    }
    Unit owner = Unit.findById(actor.get().actsFor(policy.units()));
    return kept(ReportTemplate.first(input.code(), form, owner, actor.get().accountId(), clock.instant()), "report-template.create", owner.id);
  }

  /** Nothing is kept of the file. */
  @POST
  @Path("/proposal")
  @RolesAllowed(COORDINATOR)
  @Consumes(SheetFormat.XLSX_TYPE)
  @Idempotent
  @Transactional
  public RestResponse<ProposedForm> propose(byte[] file) {
    policy().decideCreate().require();
    return RestResponse.ok(ReadForm.of(file));
  }

  @POST
  @Path("/{id}/revise")
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ReportTemplateView> revise(@PathParam("id") UUID id, @Valid @NotNull ReportTemplateInput input) {
    ReportTemplate base = ReportTemplate.require(id);
    ReportTemplatePolicy policy = policy();
    policy.decide(ReportTemplateAction.REVISE, base, base.isNewest()).require();
    TemplateForm form = requireSound(input.form(), base.indicators());
    if (input.code() != null && !input.code().equals(base.code)) {
      throw invalid("/code", "template-code-stays");
    }
    ReportTemplate next = base.next(form, actor.get().accountId(), clock.instant());
    return kept(next, ReportTemplateAction.REVISE.journalAction(), actor.get().actsFor(policy.units()));
  }

  @POST
  @Path("/{id}/retire")
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ReportTemplateSummary> retire(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    ReportTemplate template = ReportTemplate.require(id);
    ReportTemplatePolicy policy = policy();
    policy.decide(ReportTemplateAction.RETIRE, template, template.isNewest()).require();
    template.retire(input.reason(), clock.instant());
    record(template, ReportTemplateAction.RETIRE.journalAction(), actor.get().actsFor(policy.units()));
    return RestResponse.ok(summary(template, policy, template.isNewest()));
  }

  private RestResponse<ReportTemplateView> kept(ReportTemplate template, String action, UUID unit) {
    template.persist();
    record(template, action, unit);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ReportTemplateView.of(template))
        .header(HttpHeaders.LOCATION, "/api/v1/report-templates/" + template.id)
        .build();
  }

  private void record(ReportTemplate template, String action, UUID unit) {
    ReportTemplate.flush();
    journal.record(actor.get(), unit, action, template.id, template.version, List.of(), clock.instant());
  }

  /** @param asked the indicators it may go on asking, retired or not */
  private static TemplateForm requireSound(TemplateForm sent, Set<String> asked) {
    TemplateForm form = TidyForm.of(sent);
    List<FieldProblem> problems = new ArrayList<>(FormChecks.of(form));
    Set<String> retired = Indicator.retiredCodes();
    for (int i = 0; i < form.fields().size(); i++) {
      String indicator = form.fields().get(i).indicator();
      if (indicator != null && retired.contains(indicator) && !asked.contains(indicator)) {
        problems.add(problem("/form/fields/" + i + "/indicator", "template-indicator-retired"));
      }
    }
    if (!problems.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_CONTENT, problems);
    }
    return form;
  }

  private ReportTemplateSummary summary(ReportTemplate template, ReportTemplatePolicy policy, boolean newest) {
    Language language = Language.of(headers);
    return ReportTemplateSummary.of(
        template, ActionView.of(ReportTemplateAction.values(), action -> policy.decide(action, template, newest), language));
  }

  private ReportTemplatePolicy policy() {
    return ReportTemplatePolicy.of(actor.get());
  }

  private static ProblemException invalid(String pointer, String code) {
    return ProblemException.of(ProblemType.INVALID_CONTENT, List.of(problem(pointer, code)));
  }

  private static FieldProblem problem(String pointer, String code) {
    return new FieldProblem(pointer, code, Messages.text("field." + code));
  }
}
