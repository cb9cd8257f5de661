package vn.dondoc.consolidations;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** Consolidations, from the taking of the reports to the number of the signed one. */
@Path("/consolidations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class ConsolidationResource {
  private final CurrentActor actor;
  private final ConsolidationViews views;
  private final TakeReports takeReports;
  private final IssueConsolidation issueConsolidation;
  private final ReportTemplates templates;
  private final Journal journal;
  private final Clock clock;

  ConsolidationResource(
      CurrentActor actor,
      ConsolidationViews views,
      TakeReports takeReports,
      IssueConsolidation issueConsolidation,
      ReportTemplates templates,
      Journal journal,
      Clock clock) {
    this.actor = actor;
    this.views = views;
    this.takeReports = takeReports;
    this.issueConsolidation = issueConsolidation;
    this.templates = templates;
    this.journal = journal;
    this.clock = clock;
  }

  /** @param mayCreate the caller may begin one for the period that was asked for */
  public record Consolidations(List<ConsolidationView.Summary> items, String next, boolean mayCreate) {}

  @GET
  @RolesAllowed({COORDINATOR, LEADER})
  public Consolidations list(@BeanParam ConsolidationQuery query) {
    Page<ConsolidationView.Summary> page =
        Page.of(Consolidation.list(query, ConsolidationPolicy.scope(actor.get())), query.pageSize(), views::summary, query::cursorAfter);
    return new Consolidations(page.items(), page.next(), query.period() != null && mayCreate(query.period()));
  }

  private boolean mayCreate(UUID id) {
    Optional<ReportPeriod> period = findPeriod(id);
    return period.isPresent() && policy().decideCreate(period.get(), Consolidation.hasDraft(id)).isAllowed();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ConsolidationView> create(@Valid @NotNull NewConsolidationInput input) {
    // Of two who begin at once the second waits here, and then finds the draft of the first
    ReportPeriod period = findPeriod(input.period()).orElseThrow(() -> invalid("/period", "unknown-period"));
    ReportPeriod.getEntityManager().lock(period, LockModeType.PESSIMISTIC_WRITE);
    policy().decideCreate(period, Consolidation.hasDraft(period.id)).require();
    Consolidation draft = new Consolidation(period, Consolidation.findIssuedOf(period.id).orElse(null), clock.instant());
    draft.persistAndFlush();
    takeReports.take(draft, clock.instant());
    record(draft, "consolidation.create", List.of());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views.view(draft))
        .header(HttpHeaders.LOCATION, "/api/v1/consolidations/" + draft.id)
        .header(HttpHeaders.ETAG, ETags.of(draft.version))
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({COORDINATOR, LEADER})
  public RestResponse<ConsolidationView> get(@PathParam("id") UUID id) {
    return answer(load(id));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<ConsolidationView> save(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull NarrativeInput input) {
    Consolidation draft = requireDraft(id);
    ETags.requireMatch(ifMatch, draft.version, () -> input.differences(draft.narrative));
    requireParts(draft, input);
    List<String> changed = input.differences(draft.narrative);
    draft.write(input.narrative(), clock.instant());
    return written(draft, ConsolidationAction.SAVE, changed);
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  public void discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Consolidation draft = requireDraft(id);
    ETags.requireMatch(ifMatch, draft.version);
    record(draft, ConsolidationAction.DISCARD.journalAction(), List.of());
    draft.delete();
    Consolidation.flush();
  }

  @POST
  @Path("/{id}/retake")
  @Idempotent
  @Transactional
  public RestResponse<ConsolidationView> retake(@PathParam("id") UUID id) {
    Consolidation draft = requireDraft(id);
    takeReports.take(draft, clock.instant());
    return written(draft, ConsolidationAction.RETAKE, List.of());
  }

  @POST
  @Path("/{id}/issue")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ConsolidationView> issue(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull IssueInput input) {
    Consolidation draft = requireDraft(id);
    ETags.requireMatch(ifMatch, draft.version);
    issueConsolidation.issue(draft, input, actor.get(), clock.instant());
    return answer(draft);
  }

  private Consolidation load(UUID id) {
    return Consolidation.requireVisible(id, ConsolidationPolicy.scope(actor.get()));
  }

  private Consolidation requireDraft(UUID id) {
    Consolidation consolidation = load(id);
    policy().decide(consolidation).require();
    return consolidation;
  }

  private void requireParts(Consolidation draft, NarrativeInput input) {
    TemplateForm form = templates.form(draft.templateId);
    List<FieldProblem> unknown =
        input.narrative().keySet().stream()
            .filter(code -> form.narrativePart(code).isEmpty())
            .map(code -> problem("/narrative/" + code, "unknown-key"))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_CONTENT, unknown);
    }
  }

  private RestResponse<ConsolidationView> written(Consolidation draft, ConsolidationAction action, List<String> changed) {
    record(draft, action.journalAction(), changed);
    return answer(draft);
  }

  private void record(Consolidation draft, String action, List<String> changed) {
    Consolidation.flush();
    journal.record(actor.get(), draft.unit.id, action, draft.id, draft.version, changed, clock.instant());
  }

  private RestResponse<ConsolidationView> answer(Consolidation consolidation) {
    return ETags.ok(views.view(consolidation), consolidation.version);
  }

  private ConsolidationPolicy policy() {
    return new ConsolidationPolicy(actor.get());
  }

  private Optional<ReportPeriod> findPeriod(UUID id) {
    return ReportPeriod.findVisible(id, Scope.of(actor.get()));
  }

  private static ProblemException invalid(String pointer, String code) {
    return ProblemException.of(ProblemType.INVALID_CONTENT, List.of(problem(pointer, code)));
  }

  private static FieldProblem problem(String pointer, String code) {
    return new FieldProblem(pointer, code, Messages.text("field." + code));
  }
}
