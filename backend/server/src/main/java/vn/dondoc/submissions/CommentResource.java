package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Questions and answers on a report between the unit and those who receive it; nobody else sees them, leaders read. */
@Path("/submissions/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
public class CommentResource {
  private final CurrentActor actor;
  private final SubmissionSteps steps;
  private final SubmissionViews views;
  private final ReportTemplates templates;
  private final Journal journal;
  private final Clock clock;

  CommentResource(
      CurrentActor actor, SubmissionSteps steps, SubmissionViews views, ReportTemplates templates, Journal journal, Clock clock) {
    this.actor = actor;
    this.steps = steps;
    this.views = views;
    this.templates = templates;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public CommentView list(@PathParam("id") UUID id) {
    return answer(steps.load(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<CommentView> add(@PathParam("id") UUID id, @Valid @NotNull CommentInput input) {
    Submission submission = steps.load(id);
    SubmissionComment.Author author = requireParty(submission);
    check(submission, input);
    new SubmissionComment(submission.id, input, author, clock.instant()).persist();
    record(submission, author, "comment", input.pointer() == null ? List.of() : List.of(input.pointer()));
    return RestResponse.ok(answer(submission));
  }

  @POST
  @Path("/{comment}/resolve")
  @Idempotent
  @Transactional
  public RestResponse<CommentView> resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
    Submission submission = steps.load(id);
    SubmissionComment.Author author = requireParty(submission);
    thread(submission, comment).resolve(author.account(), clock.instant());
    record(submission, author, "resolve-comment", List.of());
    return RestResponse.ok(answer(submission));
  }

  @POST
  @Path("/{comment}/reopen")
  @Idempotent
  @Transactional
  public RestResponse<CommentView> reopen(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
    Submission submission = steps.load(id);
    SubmissionComment.Author author = requireParty(submission);
    thread(submission, comment).reopen();
    record(submission, author, "reopen-comment", List.of());
    return RestResponse.ok(answer(submission));
  }

  private void check(Submission submission, CommentInput input) {
    if (input.replyTo() != null && (input.pointer() != null || SubmissionComment.findThread(submission.id, input.replyTo()).isEmpty())) {
      throw wrong("/replyTo", "unknown-comment");
    }
    if (input.pointer() != null && !templates.form(submission.period.templateId).names(input.pointer())) {
      throw wrong("/pointer", "unknown-key");
    }
    if (input.mention() != null && !parties(submission).contains(input.mention())) {
      throw wrong("/mention", "not-a-party");
    }
    if (SubmissionComment.countOf(submission.id) >= SubmissionComment.MOST) {
      throw wrong("/text", "too-many-comments");
    }
  }

  private static SubmissionComment thread(Submission submission, UUID comment) {
    return SubmissionComment.findThread(submission.id, comment).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** The unit itself, or who receives its reports; others who see the report only read. */
  private SubmissionComment.Author requireParty(Submission submission) {
    SubmissionPolicy policy = views.policyFor(List.of(submission));
    if (!policy.isParty(submission)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    UUID unit = policy.worksFor(submission) ? submission.unit.id : steps.receivingUnit(submission).id;
    return new SubmissionComment.Author(actor.get().accountId(), unit);
  }

  private static Set<UUID> parties(Submission submission) {
    return Set.copyOf(Stream.concat(Stream.of(submission.unit.id), submission.directive.receivers().stream()).distinct().toList());
  }

  private void record(Submission submission, SubmissionComment.Author author, String verb, List<String> fields) {
    SubmissionComment.flush();
    journal.record(actor.get(), author.unit(), "submission." + verb, submission.id, submission.version, fields, clock.instant());
  }

  private CommentView answer(Submission submission) {
    List<UnitRef> parties = Unit.listByIds(parties(submission)).stream().map(UnitRef::of).toList();
    return CommentView.of(
        SubmissionComment.listOf(submission.id), parties, views.policyFor(List.of(submission)).isParty(submission));
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
