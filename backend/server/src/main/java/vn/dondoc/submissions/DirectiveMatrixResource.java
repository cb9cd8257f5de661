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

/** The matrix of all periods of a directive. Here, not beside its parent resource, which must not know submissions. */
@Path("/directives/{id}/matrix")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class DirectiveMatrixResource {
  private final Matrices matrices;

  DirectiveMatrixResource(Matrices matrices) {
    this.matrices = matrices;
  }

  @GET
  public MatrixView matrix(@PathParam("id") UUID id, @QueryParam("units") @DefaultValue("NOW") ReadAs units) {
    return matrices.ofDirective(id, units);
  }
}
