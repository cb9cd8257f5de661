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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.PublicAddress;

/** The form of a period on paper, to be copied for every unit. */
@Path("/report-periods/{id}/blank-form")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class PeriodFormResource {
  private final CurrentActor actor;
  private final Papers papers;
  private final PublicAddress address;

  PeriodFormResource(CurrentActor actor, Papers papers, PublicAddress address) {
    this.actor = actor;
    this.papers = papers;
    this.address = address;
  }

  @GET
  @Produces(PaperFormat.PDF_TYPE)
  public RestResponse<byte[]> pdf(@PathParam("id") UUID id, @Context UriInfo request) {
    return blank(id, request, PaperFormat.PDF);
  }

  @GET
  @Produces(PaperFormat.DOCX_LAST)
  public RestResponse<byte[]> docx(@PathParam("id") UUID id, @Context UriInfo request) {
    return blank(id, request, PaperFormat.DOCX);
  }

  private RestResponse<byte[]> blank(UUID id, UriInfo request, PaperFormat format) {
    ReportPeriod period = ReportPeriod.requireVisible(id, Scope.of(actor.get()));
    return format.answer(papers.blank(period, address.of("/ky-bao-cao/" + period.id, request)), "mau-trong-" + period.code);
  }
}
