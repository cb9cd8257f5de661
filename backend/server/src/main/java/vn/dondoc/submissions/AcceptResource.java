package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.web.Idempotent;

/** Many plain reports accepted at once. */
@Path("/submissions/accept")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class AcceptResource {
  private final AcceptReports reports;

  AcceptResource(AcceptReports reports) {
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AcceptResult> accept(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Valid @NotNull AcceptInput input) {
    return RestResponse.ok(reports.accept(input, dryRun));
  }
}
