package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import vn.dondoc.units.ReadAs;

/** The matrix of one period. Here, not beside its parent resource, which must not know submissions. */
@Path("/report-periods/{id}/matrix")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class PeriodMatrixResource {
  private final Matrices matrices;

  PeriodMatrixResource(Matrices matrices) {
    this.matrices = matrices;
  }

  @GET
  public MatrixView matrix(@PathParam("id") UUID id, @QueryParam("units") @DefaultValue("NOW") ReadAs units) {
    return matrices.ofPeriod(id, units);
  }
}
