package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;

/** Between the officer who prepares a report and the head who approves it, which sends it. */
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
public class ApprovalResource {
  private final CurrentActor actor;
  private final SubmissionSteps steps;
  private final SubmitReport submitReport;
  private final ReportTemplates templates;
  private final Clock clock;

  ApprovalResource(CurrentActor actor, SubmissionSteps steps, SubmitReport submitReport, ReportTemplates templates, Clock clock) {
    this.actor = actor;
    this.steps = steps;
    this.submitReport = submitReport;
    this.templates = templates;
    this.clock = clock;
  }

  /** What would be sent is checked now, so that the head gets nothing that cannot go out. */
  @POST
  @Path("/request-approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> request(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull SubmissionInput input) {
    Submission submission = steps.load(id);
    SubmissionPolicy policy = steps.require(SubmissionAction.REQUEST_APPROVAL, submission);
    TemplateForm form = templates.form(submission.templateId);
    ETags.requireMatch(ifMatch, submission.version, () -> input.differences(form, submission.content));
    SubmissionContent content = input.content(form, submission.content.files());
    submitReport.requireSendable(submission, content);
    List<String> changed = content.differences(submission.content);
    submission.askApproval(content, actor.get().accountId(), clock.instant());
    return steps.written(SubmissionAction.REQUEST_APPROVAL, submission, policy, changed);
  }

  @POST
  @Path("/recall-approval")
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> recall(@PathParam("id") UUID id) {
    return steps.take(id, SubmissionAction.RECALL_APPROVAL, Submission::recallApproval);
  }

  @POST
  @Path("/decline-approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> decline(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    return steps.take(id, SubmissionAction.DECLINE_APPROVAL, (submission, now) -> submission.declineApproval(input.reason(), now));
  }

  /** The head approves what the head has read: the version is named. */
  @POST
  @Path("/approve")
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Submission submission = steps.load(id);
    SubmissionPolicy policy = steps.require(SubmissionAction.APPROVE, submission);
    ETags.requireMatch(ifMatch, submission.version);
    submitReport.submit(submission, submission.content, actor.get(), clock.instant());
    return steps.answer(submission, policy);
  }
}
