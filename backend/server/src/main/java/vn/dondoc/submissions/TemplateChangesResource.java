package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Page;

/** What became of a draft whose template changed under it. */
@Path("/submissions/{id}/template-changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class TemplateChangesResource {
  private final CurrentActor actor;
  private final SubmissionViews views;

  TemplateChangesResource(CurrentActor actor, SubmissionViews views) {
    this.actor = actor;
    this.views = views;
  }

  /** Empty while the content is the unit's alone. */
  @GET
  public Page<TemplateChangeView> list(@PathParam("id") UUID id) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    boolean readable = views.policyFor(List.of(submission)).mayReadContent(submission);
    List<TemplateChange> changes = readable ? TemplateChange.listOf(submission.id) : List.of();
    return new Page<>(changes.stream().map(TemplateChangeView::of).toList(), null);
  }
}
