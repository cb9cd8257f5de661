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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.uploads.Downloads;

/** The files of a report: they follow the text, and are seen by whoever sees it. */
@Path("/submissions/{id}/files")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class SubmissionFileResource {
  private final CurrentActor actor;
  private final SubmissionViews views;
  private final SubmissionFiles files;
  private final Downloads downloads;
  private final Clock clock;

  SubmissionFileResource(CurrentActor actor, SubmissionViews views, SubmissionFiles files, Downloads downloads, Clock clock) {
    this.actor = actor;
    this.views = views;
    this.files = files;
    this.downloads = downloads;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> add(@PathParam("id") UUID id, @Valid @NotNull AddFileInput input) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    SubmissionPolicy policy = views.policyFor(List.of(submission));
    policy.decide(SubmissionAction.ADD_FILE, submission).require();
    files.add(submission, input.upload(), actor.get(), clock.instant());
    return ETags.ok(views.view(submission, policy), submission.version);
  }

  @GET
  @Path("/{hash}")
  public RestResponse<InputStream> download(@PathParam("id") UUID id, @PathParam("hash") String hash, @Context HttpHeaders request) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    if (!views.policyFor(List.of(submission)).mayReadContent(submission)) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return SubmissionFile.find(submission.id, hash)
        .map(found -> downloads.answer(found.file, request))
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
