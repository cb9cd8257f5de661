package vn.dondoc.reportperiods.templates;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Report templates, open to every signed-in person. */
@Path("/report-templates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReportTemplateResource {
  private final ReportTemplates templates;

  ReportTemplateResource(ReportTemplates templates) {
    this.templates = templates;
  }

  @GET
  @Path("/{id}")
  public RestResponse<ReportTemplateView> get(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(templates.view(id))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
        .build();
  }
}
