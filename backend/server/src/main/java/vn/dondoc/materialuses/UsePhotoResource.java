package vn.dondoc.materialuses;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.uploads.Downloads;

/** The photo of a use, for whoever may read the use. */
@Path("/material-uses/{id}/photo")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, EDITOR, LEADER})
public class UsePhotoResource {
  private final CurrentActor actor;
  private final Downloads downloads;

  UsePhotoResource(CurrentActor actor, Downloads downloads) {
    this.actor = actor;
    this.downloads = downloads;
  }

  @GET
  public RestResponse<InputStream> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    MaterialUse use = MaterialUse.requireVisible(id, UseScope.of(actor.get()));
    if (use.photo == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return downloads.answer(use.photo, headers);
  }
}
