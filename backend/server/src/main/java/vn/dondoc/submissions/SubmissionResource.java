package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** Reports, from the unit's draft to the coordinator's acceptance. */
@Path("/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
public class SubmissionResource {
  private final CurrentActor actor;
  private final SubmissionViews views;
  private final SubmissionSteps steps;
  private final SubmitReport submitReport;
  private final SubmissionFiles files;
  private final ReportTemplates templates;
  private final Clock clock;
  private final ObjectMapper json;

  SubmissionResource(
      CurrentActor actor,
      SubmissionViews views,
      SubmissionSteps steps,
      SubmitReport submitReport,
      SubmissionFiles files,
      ReportTemplates templates,
      Clock clock,
      ObjectMapper json) {
    this.actor = actor;
    this.views = views;
    this.steps = steps;
    this.submitReport = submitReport;
    this.files = files;
    this.templates = templates;
    this.clock = clock;
    this.json = json;
  }

  @GET
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public Page<SubmissionSummary> list(@BeanParam SubmissionQuery query) {
    List<Submission> submissions = Submission.list(query, scope(), clock.instant());
    return Page.of(submissions, query.pageSize(), views.summaries(submissions), query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public RestResponse<SubmissionView> get(@PathParam("id") UUID id) {
    Submission submission = Submission.requireVisible(id, scope());
    return steps.answer(submission, views.policyFor(List.of(submission)));
  }

  @GET
  @Path("/{id}/revisions")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public Page<RevisionView> revisions(@PathParam("id") UUID id) {
    Submission submission = Submission.requireVisible(id, scope());
    return new Page<>(SubmissionRevision.listOf(submission.id).stream().map(RevisionView::of).toList(), null);
  }

  @GET
  @Path("/{id}/timeline")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public Page<TimelineEntry> timeline(@PathParam("id") UUID id) {
    Submission submission = Submission.requireVisible(id, scope());
    return new Page<>(TimelineEntry.listOf(submission.id), null);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<SubmissionView> save(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull SubmissionInput input) {
    Submission submission = Submission.requireVisible(id, scope());
    SubmissionPolicy policy = steps.require(SubmissionAction.SAVE, submission);
    SubmissionContent content = matching(submission, ifMatch, input);
    List<String> changed = content.differences(submission.content);
    boolean otherFiles = !content.files().equals(submission.content.files());
    submission.save(content, clock.instant());
    if (otherFiles) {
      files.keepNamed(submission, clock.instant());
    }
    return steps.written(SubmissionAction.SAVE, submission, policy, changed);
  }

  @POST
  @Path("/{id}/submit")
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> submit(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body) {
    SubmissionInput input = bodyless(body) ? null : read(body);
    Submission submission = Submission.requireVisible(id, scope());
    SubmissionPolicy policy = steps.require(SubmissionAction.SUBMIT, submission);
    if (input == null && ifMatch != null) {
      ETags.requireMatch(ifMatch, submission.version);
    }
    SubmissionContent content = input == null ? submission.content : matching(submission, ifMatch, input);
    submitReport.submit(submission, content, actor.get(), clock.instant());
    return steps.answer(submission, policy);
  }

  @POST
  @Path("/{id}/withdraw")
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> withdraw(@PathParam("id") UUID id) {
    return act(id, SubmissionAction.WITHDRAW, Submission::withdraw);
  }

  @POST
  @Path("/{id}/open")
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> open(@PathParam("id") UUID id) {
    return act(id, SubmissionAction.OPEN, (submission, now) -> submission.open(steps.receivingUnit(submission), now));
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnInput input) {
    return act(
        id,
        SubmissionAction.RETURN,
        (submission, now) -> submission.giveBack(input.message(), input.marks(), input.resubmitBy(), now));
  }

  @POST
  @Path("/{id}/accept")
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> accept(@PathParam("id") UUID id) {
    return act(id, SubmissionAction.ACCEPT, Submission::accept);
  }

  @POST
  @Path("/{id}/reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> reopen(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    return act(id, SubmissionAction.REOPEN, (submission, now) -> submission.reopen(input.reason(), now));
  }

  @POST
  @Path("/{id}/waive")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> waive(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    return act(id, SubmissionAction.WAIVE, (submission, now) -> submission.waive(input.reason(), now));
  }

  @POST
  @Path("/{id}/request-extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> requestExtension(@PathParam("id") UUID id, @Valid @NotNull ExtensionInput input) {
    return act(
        id,
        SubmissionAction.REQUEST_EXTENSION,
        (submission, now) -> submission.askExtension(input.until(), input.reason(), now));
  }

  @POST
  @Path("/{id}/grant-extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> grantExtension(@PathParam("id") UUID id, @Valid @NotNull GrantInput input) {
    return act(
        id,
        SubmissionAction.GRANT_EXTENSION,
        (submission, now) ->
            submission.grantExtension(
                input.until() == null ? submission.extension.askedUntil() : input.until(), input.message(), now));
  }

  @POST
  @Path("/{id}/refuse-extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> refuseExtension(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    return act(
        id, SubmissionAction.REFUSE_EXTENSION, (submission, now) -> submission.refuseExtension(input.reason(), now));
  }

  /** JAX-RS knows no body that may be missing, so this one is read by hand. */
  private static boolean bodyless(String body) {
    return body == null || body.isBlank();
  }

  private SubmissionInput read(String body) {
    try {
      return json.readValue(body, SubmissionInput.class);
    } catch (JsonProcessingException unreadable) {
      throw new BadRequestException(unreadable);
    }
  }

  private RestResponse<SubmissionView> act(UUID id, SubmissionAction action, BiConsumer<Submission, Instant> verb) {
    return steps.take(id, action, verb);
  }

  private SubmissionContent matching(Submission submission, String ifMatch, SubmissionInput input) {
    TemplateForm form = templates.form(submission.templateId);
    // The version first: what was written over another version of the template is no wrong content but stale
    ETags.requireMatch(ifMatch, submission.version, () -> input.differences(form, submission.content));
    return input.content(form, submission.content.files());
  }

  private Scope scope() {
    return Scope.of(actor.get());
  }
}
