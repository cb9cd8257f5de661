package vn.dondoc.materials;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.materials.files.Rendition;
import vn.dondoc.materials.files.RenditionKind;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.uploads.Downloads;
import vn.dondoc.uploads.StoredFile;

/** A variant's file or what was made of it: anybody's when it is live, else for those who work on it. */
@Path("/material-variants/{id}/files/{file}")
@PermitAll
public class VariantFileResource {
  private final CurrentActor actor;
  private final Downloads downloads;

  VariantFileResource(CurrentActor actor, Downloads downloads) {
    this.actor = actor;
    this.downloads = downloads;
  }

  @GET
  public RestResponse<InputStream> get(
      @PathParam("id") UUID id,
      @PathParam("file") UUID file,
      @QueryParam("rendition") RenditionKind rendition,
      @Context HttpHeaders headers) {
    MaterialScope scope = actor.find().map(MaterialScope::of).orElse(MaterialScope.PUBLIC);
    MaterialVariant.requireFileVisible(id, file, scope);
    return downloads.answer(stored(file, rendition), headers);
  }

  static StoredFile stored(UUID file, RenditionKind rendition) {
    if (rendition == null) {
      return StoredFile.findById(file);
    }
    return Rendition.find(file, rendition).map(r -> r.result).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
