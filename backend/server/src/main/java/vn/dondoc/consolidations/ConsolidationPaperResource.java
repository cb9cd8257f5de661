package vn.dondoc.consolidations;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.PublicAddress;
import vn.dondoc.submissions.PaperFormat;
import vn.dondoc.submissions.Papers;

/** The consolidated report in the official layout. */
@Path("/consolidations/{id}/paper")
@RolesAllowed({COORDINATOR, LEADER})
public class ConsolidationPaperResource {
  private final CurrentActor actor;
  private final ConsolidationViews views;
  private final Sources sources;
  private final ReportTemplates templates;
  private final PublicAddress address;

  ConsolidationPaperResource(
      CurrentActor actor, ConsolidationViews views, Sources sources, ReportTemplates templates, PublicAddress address) {
    this.actor = actor;
    this.views = views;
    this.sources = sources;
    this.templates = templates;
    this.address = address;
  }

  @GET
  @Produces(PaperFormat.PDF_TYPE)
  @Transactional
  public RestResponse<byte[]> pdf(@PathParam("id") UUID id, @Context UriInfo request) {
    return paper(id, request, PaperFormat.PDF);
  }

  @GET
  @Produces(PaperFormat.DOCX_LAST)
  @Transactional
  public RestResponse<byte[]> docx(@PathParam("id") UUID id, @Context UriInfo request) {
    return paper(id, request, PaperFormat.DOCX);
  }

  private RestResponse<byte[]> paper(UUID id, UriInfo request, PaperFormat format) {
    Consolidation c = Consolidation.requireVisible(id, ConsolidationPolicy.scope(actor.get()));
    List<FrozenReportView> reports =
        FrozenReport.listOf(id).stream().map(report -> FrozenReportView.of(report, c.takenAt)).toList();
    OfficialPaper paper =
        ConsolidatedPaper.of(
            views.view(c),
            Papers.facts(c.period, c.unit),
            templates.form(c.templateId),
            reports,
            sources.explanations(c),
            address.of("/tong-hop/" + id, request));
    return format.answer(paper, "bao-cao-tong-hop-" + c.period.code);
  }
}
