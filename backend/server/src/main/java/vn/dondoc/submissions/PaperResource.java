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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.PublicAddress;

/** A report in the official layout: as it stands, or as a form to write on. */
@Path("/submissions/{id}")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class PaperResource {
  private final CurrentActor actor;
  private final SubmissionViews views;
  private final Papers papers;
  private final PublicAddress address;

  PaperResource(CurrentActor actor, SubmissionViews views, Papers papers, PublicAddress address) {
    this.actor = actor;
    this.views = views;
    this.papers = papers;
    this.address = address;
  }

  @GET
  @Path("/paper")
  @Produces(PaperFormat.PDF_TYPE)
  public RestResponse<byte[]> pdf(@PathParam("id") UUID id) {
    return filled(id, PaperFormat.PDF);
  }

  @GET
  @Path("/paper")
  @Produces(PaperFormat.DOCX_LAST)
  public RestResponse<byte[]> docx(@PathParam("id") UUID id) {
    return filled(id, PaperFormat.DOCX);
  }

  @GET
  @Path("/blank-form")
  @Produces(PaperFormat.PDF_TYPE)
  public RestResponse<byte[]> blankPdf(@PathParam("id") UUID id, @Context UriInfo request) {
    return blank(id, request, PaperFormat.PDF);
  }

  @GET
  @Path("/blank-form")
  @Produces(PaperFormat.DOCX_LAST)
  public RestResponse<byte[]> blankDocx(@PathParam("id") UUID id, @Context UriInfo request) {
    return blank(id, request, PaperFormat.DOCX);
  }

  private RestResponse<byte[]> filled(UUID id, PaperFormat format) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    if (!views.policyFor(List.of(submission)).mayReadContent(submission)) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "submission.not-submitted");
    }
    return format.answer(papers.filled(submission), name("bao-cao", submission));
  }

  private RestResponse<byte[]> blank(UUID id, UriInfo request, PaperFormat format) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    return format.answer(papers.blank(submission, address.of("/bao-cao/" + submission.id, request)), name("mau-trong", submission));
  }

  private static String name(String what, Submission submission) {
    return what + "-" + submission.unit.code.toLowerCase(java.util.Locale.ROOT) + "-" + submission.period.code;
  }
}
